// Filters, keys, and the panel that follows pointer and focus. The report can be read
// without: each part has its reasons in a <details> of its own.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const list = byId("list");
  const why = byId("why");
  const article = byId("article");
  const parts = Array.from(list.children);
  const scoreOf = (part) => (part.dataset.score === undefined ? null : Number(part.dataset.score));
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const textOf = (part) => part.querySelector(".text");
  // Taken once, and only for those who search.
  let texts = null;

  // ---- Filters: the controls, the fragment of the address, and what is shown agree. ----

  function wanted() {
    return {
      lot: form.elements.lot.value,
      rule: byId("rule").value,
      low: Number(byId("low").value || 0),
      high: Number(byId("high").value || 1),
      words: plain(byId("q").value),
    };
  }

  function apply() {
    const { lot, rule, low, high, words } = wanted();
    const isRange = low > 0 || high < 1;
    if (words && !texts) texts = parts.map((part) => plain(textOf(part).textContent));
    let shown = 0;
    parts.forEach((part, index) => {
      const score = scoreOf(part);
      const isShown =
        (lot === "all" || part.classList.contains(lot)) &&
        (!rule || part.dataset.rule === rule) &&
        (!isRange || (score !== null && score >= low && score <= high)) &&
        (!words || texts[index].includes(words));
      part.hidden = !isShown;
      if (isShown) shown += 1;
    });
    byId("count").textContent = `${shown} of ${parts.length} parts`;
    mark(words);
  }

  // Colours what was searched for, where the browser can do so without new elements.
  function mark(words) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (!words) return;
    const found = new Highlight();
    for (const part of parts) {
      if (found.size >= 500) break;
      const node = part.hidden ? null : textOf(part).firstChild;
      const start = node ? node.data.toLowerCase().indexOf(words) : -1;
      if (start < 0 || start + words.length > node.length) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      found.add(range);
    }
    CSS.highlights.set("found", found);
  }

  // The address can be passed on: #dropped&q=newsletter shows the same again.
  function toFragment() {
    const { lot, rule, low, high } = wanted();
    const pieces = lot === "all" ? [] : [lot];
    if (rule) pieces.push(`rule=${encodeURIComponent(rule)}`);
    if (low > 0 || high < 1) pieces.push(`score=${low}-${high}`);
    if (byId("q").value) pieces.push(`q=${encodeURIComponent(byId("q").value)}`);
    history.replaceState(null, "", `#${pieces.join("&")}`);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function fromFragment() {
    const pieces = location.hash.slice(1).split("&");
    const named = new Map(pieces.map((piece) => [piece.split("=", 1)[0], piece.slice(piece.indexOf("=") + 1)]));
    const lot = ["all", "kept", "dropped"].find((name) => pieces.includes(name));
    const isFilter = lot || ["rule", "score", "q"].some((name) => named.has(name));
    if (!isFilter) return false;
    form.reset();
    if (lot) form.elements.lot.value = lot;
    if (named.has("rule")) byId("rule").value = decoded(named.get("rule"));
    if (named.has("q")) byId("q").value = decoded(named.get("q"));
    const range = /^([\d.]+)-([\d.]+)$/.exec(named.get("score") ?? "");
    if (range) [byId("low").value, byId("high").value] = [range[1], range[2]];
    return true;
  }

  // ---- The panel of reasons, and the place in the article. ----

  let current = null;

  function show(part) {
    const body = part.querySelector(".why");
    why.replaceChildren(...Array.from(body.childNodes, (node) => node.cloneNode(true)));
    why.scrollTop = 0;
    why.hidden = false;
  }

  function choose(part) {
    if (current) current.classList.remove("current");
    current = part;
    part.classList.add("current");
    show(part);
  }

  // The innermost blocks of the article, with their texts, each in its order.
  let blocks = null;
  const BLOCKS = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, th, pre, figcaption, summary, caption, blockquote, div";

  function placeOf(part) {
    blocks ??= Array.from(article.querySelectorAll(`.text :is(${BLOCKS})`), (element) => ({
      element,
      text: plain(element.textContent).replaceAll(" ", ""),
    }));
    const start = plain(textOf(part).textContent).replaceAll(" ", "").slice(0, 80);
    const all = blocks.filter((block) => block.text.includes(start));
    // Of a list and its item, the item.
    return all.sort((a, b) => a.text.length - b.text.length)[0]?.element;
  }

  function showInArticle(part) {
    article.querySelector(".here")?.classList.remove("here");
    const place = part.classList.contains("kept") && placeOf(part);
    if (!place) return;
    place.classList.add("here");
    // Where the article is below the list, nothing should jump.
    if (getComputedStyle(article).overflowY !== "auto") return;
    const box = article.getBoundingClientRect();
    article.scrollTop += place.getBoundingClientRect().top - box.top - box.height / 3;
  }

  // ---- Pointer, focus and keys. ----

  const partAt = (target) => (target instanceof Element ? target.closest(".part") : null);

  list.addEventListener("pointerover", (event) => {
    const part = partAt(event.target);
    if (part && event.pointerType === "mouse") show(part);
  });
  list.addEventListener("pointerleave", () => {
    if (current) show(current);
  });
  list.addEventListener("focusin", (event) => {
    const part = partAt(event.target);
    if (part) choose(part);
  });
  list.addEventListener("click", (event) => {
    const part = partAt(event.target);
    if (part && event.target.closest("summary")) {
      choose(part);
      showInArticle(part);
    }
  });

  // From the part with the focus, or the last that had it, to the next that is shown.
  function move(step) {
    let index = parts.indexOf(partAt(document.activeElement) ?? current);
    if (index < 0 && step < 0) index = parts.length;
    do index += step;
    while (parts[index]?.hidden);
    const part = parts[index];
    if (!part) return;
    part.querySelector("summary").focus({ preventScroll: true });
    part.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (event.key === "Escape") {
      if (target === byId("q")) target.blur();
      form.reset();
      return;
    }
    if (target.matches("input, select, textarea")) {
      // From the search straight to what it found.
      if (target === byId("q") && event.key === "ArrowDown") current = null;
      else return;
    }
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    // In the article and the panel, the arrows scroll.
    const isScrolled = event.key.startsWith("Arrow") && target.closest("#article, #why");
    if (step && !isScrolled) {
      event.preventDefault();
      move(step);
    } else if (event.key === "/") {
      event.preventDefault();
      byId("q").focus();
      byId("q").select();
    }
  });

  let waiting = 0;
  form.addEventListener("input", () => {
    // A huge page takes a moment; letters typed fast wait for one pass.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      apply();
      toFragment();
    }, 80);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    // The controls have their first values only after this event.
    setTimeout(() => {
      apply();
      if (!partAt(byId(location.hash.slice(1)))) toFragment();
    });
  });
  window.addEventListener("hashchange", () => {
    if (fromFragment()) apply();
    else toPart();
  });

  // The address of a part leads to it, whatever the filters hide.
  function toPart() {
    const part = partAt(byId(decoded(location.hash.slice(1))));
    if (!part) return;
    form.reset();
    part.hidden = false;
    choose(part);
    part.querySelector("details").open = true;
    showInArticle(part);
    part.scrollIntoView({ block: "center" });
  }

  document.documentElement.classList.remove("loading");
  form.hidden = false;
  fromFragment();
  apply();
  toPart();
})();
