const field = document.getElementById('field');
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  window.floor.send(field.value);
  field.value = '';
});
