/* Gives every table two buttons: copy it (for a spreadsheet or a mail) and download it as CSV. What is copied is what
   is shown: rows in their present order, without those that a filter hides. The words stand on the script's own tag.
   Cells that a spreadsheet would run as formulas begin with an apostrophe; numbers stay numbers. */
(function () {
  "use strict";
  var words = (document.currentScript.dataset.words || "").split("|");
  var QUANTITY = /^[+-]?[^\s\d+=@|!()'"-]{0,3}\d[\d.,\u00a0\u202f]*\s?[%\u2030]?[^\s\d+=@|!()'":.-]{0,4}$/, SIGNS = /^[+-]{1,2}$/;
  var FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]/;
  var status;

  function shown(element) { return getComputedStyle(element).display !== "none"; }
  /* What can be read in a node, and below it: of a folded working its figure only, a sign's name where it has no text. */
  function read(node) {
    if (node.nodeType === 3) { return node.nodeValue; }
    if (node.nodeType !== 1 || !shown(node)) { return ""; }
    var name = node.nodeName.toLowerCase();
    if (name === "br") { return " "; }
    if (name === "abbr" && node.title) { return node.title; }
    if (name === "svg" || name === "table") { return ""; }
    var text = inside(name === "details" ? node.querySelector("summary") : node);
    text = text.trim() ? text : node.title || node.getAttribute("aria-label") || "";
    return getComputedStyle(node).display.indexOf("inline") < 0 ? " " + text + " " : text;
  }
  function inside(node) { return node ? Array.prototype.map.call(node.childNodes, read).join("") : ""; }
  function tidy(text) { return text.replace(/\s+/g, " ").trim(); }
  function safe(text) {
    var plain = text.replace(/^\u2212+/, function (m) { return m.replace(/\u2212/g, "-"); });
    if (QUANTITY.test(plain) || SIGNS.test(plain)) { return plain; }
    return FORMULA.test(plain) ? "'" + text : text;
  }
  /* The rows of a table as cells {text, head, wide, tall}; a cell that spans leaves empty ones behind it. */
  function grid(table) {
    var lines = [], open = [];
    Array.prototype.forEach.call(table.rows, function (row) {
      if (row.hidden || !shown(row)) { return; }
      var line = [], at = 0;
      function rest() { while (open[at] > 0) { open[at] -= 1; line[at] = null; at += 1; } }
      Array.prototype.forEach.call(row.cells, function (cell) {
        rest();
        line[at] = { text: safe(tidy(inside(cell))), head: cell.nodeName === "TH", wide: cell.colSpan, tall: cell.rowSpan };
        for (var i = 0; i < cell.colSpan; i += 1) {
          if (i) { line[at] = null; }
          open[at] = cell.rowSpan - 1;
          at += 1;
        }
      });
      rest();
      lines.push(line);
    });
    return lines;
  }
  function text(cell) { return cell ? cell.text : ""; }
  function each(lines, join, cell) {
    return lines.map(function (line) { return Array.prototype.map.call(line, cell).join(join); }).join("\r\n");
  }
  function csv(lines) {
    return each(lines, ",", function (cell) {
      var value = text(cell);
      return /[",\r\n;\t]|^\s|\s$/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
    });
  }
  function rich(lines, title) {
    var table = document.createElement("table");
    table.setAttribute("border", "1");
    table.setAttribute("cellpadding", "4");
    table.setAttribute("cellspacing", "0");
    table.createCaption().textContent = title;
    lines.forEach(function (line) {
      var row = table.insertRow();
      line.forEach(function (cell) {
        if (!cell) { return; }
        var made = row.appendChild(document.createElement(cell.head ? "th" : "td"));
        made.textContent = cell.text;
        if (cell.wide > 1) { made.colSpan = cell.wide; }
        if (cell.tall > 1) { made.rowSpan = cell.tall; }
      });
    });
    return table.outerHTML;
  }
  function title(table) {
    var name = table.caption ? tidy(inside(table.caption)) : "";
    if (name) { return name; }
    var heads = document.querySelectorAll("h1, h2, h3, h4"), found = "";
    Array.prototype.forEach.call(heads, function (head) {
      if (head.compareDocumentPosition(table) & 4) { found = tidy(head.textContent); }
    });
    return found || document.title;
  }
  function file(table) {
    var name = document.title.split(" · ")[0] + "-" + title(table);
    return name.normalize("NFC").replace(/[\s\u0000-\u001f\\/:*?"<>|·.]+/g, "-").slice(0, 90).replace(/^-+|-+$/g, "") + ".csv";
  }
  function tell(button, word) {
    var before = button.textContent;
    if (!status) {
      status = document.body.appendChild(document.createElement("p"));
      status.className = "vh";
      status.setAttribute("role", "status");
    }
    status.textContent = word;
    if (before === word) { return; }
    button.textContent = word;
    setTimeout(function () { button.textContent = before; }, 1600);
  }
  /* The old way, for browsers and addresses without a clipboard object. */
  function command(html, plain) {
    function fill(event) {
      event.preventDefault();
      event.clipboardData.setData("text/html", html);
      event.clipboardData.setData("text/plain", plain);
    }
    document.addEventListener("copy", fill);
    try { return document.execCommand("copy"); } catch (e) { return false; } finally { document.removeEventListener("copy", fill); }
  }
  function copy(table, button) {
    var lines = grid(table), html = rich(lines, title(table)), plain = each(lines, "\t", text);
    function old() { tell(button, command(html, plain) ? words[2] : words[3]); }
    if (!navigator.clipboard || !navigator.clipboard.write || typeof ClipboardItem === "undefined") { old(); return; }
    var parts = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([plain], { type: "text/plain" }) };
    navigator.clipboard.write([new ClipboardItem(parts)]).then(function () { tell(button, words[2]); }, old);
  }
  function download(table) {
    var link = document.createElement("a"), address = URL.createObjectURL(new Blob(["\ufeff" + csv(grid(table)) + "\r\n"], { type: "text/csv;charset=utf-8" }));
    link.href = address;
    link.download = file(table);
    document.body.appendChild(link).click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
  }
  function button(bar, word, table, act) {
    var made = bar.appendChild(document.createElement("button"));
    made.type = "button";
    made.textContent = word;
    made.setAttribute("aria-label", word + words[4] + title(table));
    made.addEventListener("click", function () { act(table, made); });
  }
  Array.prototype.forEach.call(document.querySelectorAll("main table"), function (table) {
    var frame = table.parentNode.classList.contains("scroll") ? table.parentNode : table, bar = document.createElement("div");
    bar.className = "take" + (frame.classList.contains("only-wide") ? " only-wide" : frame.classList.contains("only-narrow") ? " only-narrow" : "");
    button(bar, words[0], table, copy);
    button(bar, words[1], table, download);
    if (/grid|flex/.test(getComputedStyle(frame.parentNode).display)) {
      var cell = document.createElement("div"); /* so that the grid has as many items as before */
      cell.className = "taken";
      frame.parentNode.replaceChild(cell, frame);
      cell.appendChild(frame);
    }
    frame.parentNode.insertBefore(bar, frame);
  });
})();
