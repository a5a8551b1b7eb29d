// What the pages do beyond links and forms. Without it every page works; nothing here asks another machine.
"use strict";
(() => {
  const body = document.body;
  const notice = document.getElementById("notice");

  function say(text) {
    notice.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { notice.textContent = ""; }, 4000);
  }

  // a button that needs a script shows only where there is one
  function wake(root) {
    for (const button of root.querySelectorAll("[data-copy], [data-print]")) button.hidden = false;
  }

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const source = document.querySelector(copy.dataset.copy);
      const text = source ? plain(source) : "";
      navigator.clipboard.writeText(text).then(() => say(body.dataset.copied));
    }
    if (event.target.closest("[data-print]")) window.print();
  });

  // digits that a spreadsheet can read, without the spaces of typography
  function plain(element) {
    return element.textContent.replace(/(\d)[\u202f\u00a0](?=\d{3})/g, "$1").replace(/\s+/g, " ").trim();
  }

  for (const form of document.querySelectorAll(".filter-form")) {
    form.addEventListener("change", () => {
      for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
      form.submit();
    });
  }

  // --- files dropped anywhere on the page ---------------------------------------------------------------
  async function filesOf(transfer) {
    const found = [];
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    if (entries.length === 0) return [...transfer.files].map((file) => ({ file, name: file.name }));
    async function walk(entry, path) {
      if (entry.isFile) {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        found.push({ file, name: path + file.name });
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (some.length === 0) return;
        for (const child of some) await walk(child, path + entry.name + "/");
      }
    }
    for (const entry of entries) await walk(entry, "");
    return found;
  }

  async function send(files) {
    if (files.length === 0) return;
    const data = new FormData();
    for (const { file, name } of files) data.append("files", file, name);
    const answer = await fetch("/add", { method: "POST", body: data, headers: { "X-CSRF": body.dataset.csrf } });
    location.assign(answer.ok ? "/" : answer.url);
  }

  document.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) body.classList.remove("dropping"); });
  document.addEventListener("drop", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    body.classList.remove("dropping");
    filesOf(event.dataTransfer).then(send);
  });

  // --- reading goes on: counters as they come, the page anew when there is more to see ---------------------
  const reading = document.getElementById("progress");
  if (reading) {
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    let shown = 0;
    let wanted = false;
    const events = new EventSource("/events");
    events.addEventListener("progress", (event) => {
      const now = JSON.parse(event.data);
      const box = document.getElementById("progress");
      const ran = box.dataset.running === "true";
      box.hidden = !now.running;
      box.dataset.running = String(now.running);
      for (const field of box.querySelectorAll("[data-of]")) field.textContent = numbers.format(now[field.dataset.of]);
      const bar = box.querySelector("progress");
      bar.max = Math.max(1, now.files);
      bar.value = now.file;
      if (now.claims !== shown || (ran && !now.running)) {
        shown = now.claims;
        renew(ran && !now.running);
      }
    });
    window.addEventListener("pagehide", () => events.close());

    function renew(last) {
      if (location.pathname !== "/" || (wanted && !last)) return;
      wanted = true;
      setTimeout(() => {
        wanted = false;
        if (document.querySelector("main :focus")) return; // nothing moves under the hands
        window.htmx.ajax("GET", location.pathname + location.search, { target: "main", select: "main", swap: "outerHTML" })
          .then(() => wake(document));
      }, last ? 100 : 1200);
    }
  }

  wake(document);
})();
