/* Fills the results page of the search from `battlemapIndex` (search-index-LANG.js); works from a file, without a server.
   Takes: input#find; #search-status with data-none and data-many, patterns with {query} and {count}; list
   #search-results. The query stands in the address (?q=). Every word must occur; words in a title count more.
   Makes per result: li > a(title) + span.kind + p(extract), with what was found in <mark>. */
(function () {
  "use strict";
  var MOST = 100, BEFORE = 40, AFTER = 120;
  var input = document.getElementById("find");
  var status = document.getElementById("search-status");
  var list = document.getElementById("search-results");
  if (!input || !status || !list || typeof battlemapIndex === "undefined") { return; }
  var entries = battlemapIndex.entries.map(function (row) {
    return { url: row[0], title: row[1], kind: row[2], text: row[3], low: lower(row[1]), all: lower(row[1] + "\n" + row[2] + "\n" + row[3]) };
  });

  function lower(text) {
    return text.normalize("NFKC").toLowerCase();
  }
  function find(words) {
    var found = [];
    entries.forEach(function (entry, at) {
      var titled = 0;
      for (var i = 0; i < words.length; i++) {
        if (entry.all.indexOf(words[i]) < 0) { return; }
        if (entry.low.indexOf(words[i]) >= 0) { titled++; }
      }
      found.push({ entry: entry, titled: titled, at: at });
    });
    return found.sort(function (a, b) { return b.titled - a.titled || a.at - b.at; });
  }
  /* Appends the text to the element with every occurrence of a word in <mark>. */
  function marked(element, text, words) {
    var from = 0, low = text.replace(/[^]/g, function (sign) { return lower(sign).length === 1 ? lower(sign) : sign; });
    while (from < text.length) {
      var at = -1, size = 0;
      words.forEach(function (word) {
        var i = low.indexOf(word, from);
        if (i >= 0 && (at < 0 || i < at || (i === at && word.length > size))) { at = i; size = word.length; }
      });
      if (at < 0) { break; }
      element.appendChild(document.createTextNode(text.slice(from, at)));
      element.appendChild(document.createElement("mark")).textContent = text.slice(at, at + size);
      from = at + size;
    }
    element.appendChild(document.createTextNode(text.slice(from)));
    return element;
  }
  function extract(text, words) {
    var low = lower(text), at = -1;
    words.forEach(function (word) {
      var i = low.indexOf(word);
      if (i >= 0 && (at < 0 || i < at)) { at = i; }
    });
    var start = Math.max(0, at - BEFORE), end = Math.min(text.length, Math.max(at, 0) + AFTER);
    while (start && start < at && /\w/.test(text[start - 1]) && /\w/.test(text[start])) { start++; }
    if (/[\uDC00-\uDFFF]/.test(text[start] || "")) { start--; }
    if (/[\uDC00-\uDFFF]/.test(text[end] || "")) { end++; }
    return (start ? "… " : "") + text.slice(start, end).trim() + (end < text.length ? " …" : "");
  }
  function item(entry, words) {
    var li = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
    link.href = entry.url;
    li.appendChild(marked(link, entry.title, words));
    kind.className = "kind";
    kind.textContent = entry.kind;
    li.appendChild(document.createTextNode(" "));
    li.appendChild(kind);
    if (entry.text) { li.appendChild(marked(document.createElement("p"), extract(entry.text, words), words)); }
    return li;
  }
  function say(pattern, query, count) {
    return pattern.replace(/\{(query|count)\}/g, function (all, name) { return name === "query" ? query : String(count); });
  }
  function show() {
    var query = input.value.trim(), words = lower(query).split(/\s+/).filter(Boolean);
    var found = words.length ? find(words) : [];
    list.textContent = "";
    found.slice(0, MOST).forEach(function (one) { list.appendChild(item(one.entry, words)); });
    status.textContent = words.length ? say(found.length ? status.dataset.many : status.dataset.none, query, found.length) : "";
    return query;
  }
  function remember(query) {
    try {
      history.replaceState(null, "", location.pathname + (query ? "?q=" + encodeURIComponent(query) : ""));
    } catch (e) { /* some browsers refuse it for files */ }
  }
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", function () { remember(show()); });
  input.form.addEventListener("submit", function (event) { event.preventDefault(); remember(show()); });
  show();
  input.focus();
})();
