// Files dropped on the page are sent one by one, so that there is progress to be seen.
(() => {
  const form = document.querySelector("[data-drop]");
  const added = document.getElementById("added");
  const bar = form.querySelector("progress");
  const send = async (files) => {
    bar.hidden = false;
    bar.max = files.length;
    bar.value = 0;
    for (const file of files) {
      const line = document.createElement("p");
      line.textContent = file.name + ": " + form.dataset.reading;
      added.append(line);
      const body = new FormData();
      body.append("csrf", form.elements.csrf.value);
      body.append("file", file, file.webkitRelativePath || file.name);
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Part": "1", "X-CSRF-Token": form.elements.csrf.value } });
        if (!answer.ok) throw new Error(answer.status);
        const part = document.createElement("div");
        part.innerHTML = await answer.text();
        line.replaceWith(part);
      } catch {
        line.textContent = file.name + ": " + form.dataset.failed;
      }
      bar.value += 1;
    }
    form.reset();
  };
  form.addEventListener("submit", (e) => {
    const files = [...form.elements.files.files];
    if (!files.length) return;
    e.preventDefault();
    send(files);
  });
  addEventListener("dragover", (e) => { e.preventDefault(); form.classList.add("over"); });
  addEventListener("dragleave", () => form.classList.remove("over"));
  addEventListener("drop", (e) => {
    e.preventDefault();
    form.classList.remove("over");
    if (e.dataTransfer.files.length) send([...e.dataTransfer.files]);
  });
})();
