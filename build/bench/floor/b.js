window.floor.listen((text) => {
  document.getElementById('text').textContent = text;
});
