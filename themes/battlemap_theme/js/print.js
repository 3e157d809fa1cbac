/* Ctrl-P or Cmd-P on a page that has sheets asks which one; the same keys again print the page as it is.
   `battlemapPrint` holds the words; a link with data-sheets names the sheets ("huaxin.brief huaxin.map"). */
(function () {
  "use strict";
  var link = document.querySelector("a[data-sheets]"), words = window.battlemapPrint, dialog;
  if (!link || !words || !window.HTMLDialogElement) { return; }

  function add(parent, tag, text) {
    var made = document.createElement(tag);
    made.textContent = text;
    return parent.appendChild(made);
  }
  function build() {
    var list, folder = link.getAttribute("href").replace(/index\.html.*$/, "");
    dialog = document.createElement("dialog");
    dialog.className = "chooser";
    add(dialog, "h2", words.title).id = "print-title";
    dialog.setAttribute("aria-labelledby", "print-title");
    list = dialog.appendChild(document.createElement("ul"));
    link.dataset.sheets.split(" ").forEach(function (name) {
      var entry = add(add(list, "li", ""), "a", words.sheets[name.split(".").pop()] || name);
      entry.href = folder + name + ".html";
    });
    add(dialog, "button", words.page).addEventListener("click", function () { dialog.close(); window.print(); });
    add(dialog, "button", words.close).addEventListener("click", function () { dialog.close(); });
    add(dialog, "p", words.again);
    document.body.appendChild(dialog);
  }
  function open() {
    if (!dialog) { build(); }
    dialog.showModal();
  }
  link.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", function (event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p") { return; }
    if (dialog && dialog.open) { dialog.close(); return; }
    event.preventDefault();
    open();
  });
})();
