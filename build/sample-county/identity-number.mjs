const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A number of the right form (GB 11643: area, birth, sex, check digit) for an area that does not exist.
 * @param {{ area: string, birth: { y: number, m: number, d: number }, sex: string, order: number }} of
 */
export const identityNumber = ({ area, birth, sex, order }) => {
  const two = (n) => String(n).padStart(2, '0');
  const odd = order * 2 + (sex === '男' ? 1 : 0);
  const body = `${area}${birth.y}${two(birth.m)}${two(birth.d)}${String(odd).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
};
