// The year slider of network and map: moving it asks for that year.
document.addEventListener("input", (e) => {
  if (!e.target.matches("[data-year]")) return;
  const form = e.target.form;
  form.elements.from.value = form.elements.to.value = e.target.value;
  e.target.parentElement.querySelector("output").textContent = e.target.value;
});
