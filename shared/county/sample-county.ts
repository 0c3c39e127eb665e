/** The county that the sample workbooks belong to; invented, like everything in them. */
export const sampleCounty = '青禾县';
