"use strict";
(() => {
  const $ = (css, at = document) => at.querySelector(css);
  const all = (css, at = document) => [...at.querySelectorAll(css)];
  const text = $("#text");
  const beside = $("#beside");
  const plain = $("#plain");
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept */ } };
  let toldTimer;
  const tell = (words) => {
    $("#told").textContent = words;
    clearTimeout(toldTimer);
    toldTimer = setTimeout(() => { $("#told").textContent = ""; }, 4000);
  };

  // ---- light or dark
  $("#theme").addEventListener("click", () => {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    store("theme", document.documentElement.dataset.theme);
  });

  // ---- what opens beside a page begins under the head, however many lines that has
  const mast = $(".mast");
  let under = "";
  const measure = () => {
    const now = `${Math.max(0, mast.getBoundingClientRect().bottom)}px`;
    if (now !== under) document.documentElement.style.setProperty("--mast", under = now);
  };
  if (beside) { measure(); addEventListener("resize", measure); addEventListener("scroll", () => { if (beside.children.length) measure(); }, { passive: true }); }

  // ---- the view one is in, where the ways to the others are wider than the screen
  for (const way of all(".mast nav a[aria-current], .tabs a[aria-current]")) {
    const row = way.closest(".tabs ul, .mast nav");
    row.scrollLeft += way.getBoundingClientRect().left - row.getBoundingClientRect().left - 60;
  }

  // ---- places: #c=12-40 counts code points of the page's text, as every output of Sayso does
  const returns = new Set(((text && text.dataset.cr) || "").split(" ").filter(Boolean).map(Number));
  const openUp = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  /** The range of the page's text from one code point to another, or null where it is not shown. */
  const range = (start, end) => {
    const starts = all("[data-c], .s[id^='c=']", text).map((element) => ({
      element, at: Number(element.dataset.c ?? element.id.slice(2).split("-")[0]) }));
    let holder = null;
    for (const one of starts) if (one.at <= start && (!holder || one.at >= holder.at)) holder = one;
    if (!holder || !(holder.at >= 0)) return null;
    const found = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest(".m, .notes, .who, summary") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT });
    walker.currentNode = holder.element;
    let at = holder.at;
    let begun = false;
    let para = holder.element.closest(".para") || holder.element;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const mine = node.parentElement.closest(".para");
      if (!mine) continue;
      if (mine !== para) { para = mine; at = Number(mine.dataset.c); }
      const words = node.nodeValue;
      for (let i = 0; i < words.length;) {
        while (returns.has(at)) at++;
        if (!begun && at >= start) { found.setStart(node, i); begun = true; }
        if (begun && at >= end) { found.setEnd(node, i); return found; }
        const size = words.codePointAt(i) > 0xffff ? 2 : 1;
        i += size;
        at++;
        if (begun && at >= end) { found.setEnd(node, i); return found; }
      }
    }
    return null;
  };
  const unmark = () => {
    all(".hit").forEach((element) => element.classList.remove("hit"));
    if (window.CSS && CSS.highlights) CSS.highlights.delete("hit");
  };
  const follow = () => {
    if (!text) return;
    unmark();
    const place = /^#c=(\d+)-(\d+)$/.exec(location.hash);
    // what stands beside was asked for without a place: the words it is about are shown
    const opened = !location.hash && beside && $(".beside-in", beside) && noteOfStatement(new URLSearchParams(location.search).get("s"));
    if (opened) {
      const mark = document.getElementById(decodeURIComponent($("a.m", opened).hash.slice(1)));
      if (mark) { select(mark, false); mark.scrollIntoView({ block: margin.matches ? "center" : "start" }); }
      return;
    }
    if (!place) {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target) { openUp(target); target.scrollIntoView({ block: "center" }); }
      return;
    }
    const [start, end] = [Number(place[1]), Number(place[2])];
    const id = `c=${start}-${end}`;
    const marks = all(`[id="${id}"], .f-${CSS.escape(id)}`, text);
    if (marks.length) {
      marks.forEach((mark) => { openUp(mark); mark.classList.add("hit"); });
      marks[0].scrollIntoView({ block: "center" });
      select(marks[0], false);
      return;
    }
    const found = range(start, end);
    if (!found) { lost(); return; }
    openUp(found.startContainer.parentElement);
    if (window.Highlight && CSS.highlights) CSS.highlights.set("hit", new Highlight(found));
    found.startContainer.parentElement.scrollIntoView({ block: "center" });
  };
  const lost = () => {
    const box = $(".lost", text);
    box.textContent = "The place in this link is not in this version of the page.";
    box.hidden = false;
  };
  addEventListener("hashchange", follow);
  // An older version: the link to the newer one leads to the same words there, or says that they are gone.
  const newer = $("[data-newer]");
  if (newer && /^#c=/.test(location.hash)) {
    fetch(`/api/pages/${encodeURIComponent(text.dataset.page)}/find?c=${location.hash.slice(3)}`)
      .then((answer) => answer.json())
      .then((place) => {
        if (place.page) {
          newer.href = `/p/${encodeURIComponent(place.page)}#c=${place.span[0]}-${place.span[1]}`;
          newer.textContent = "The same words in the newer one";
        } else if (!place.error) {
          newer.insertAdjacentText("afterend", ": these words are no longer in it.");
        }
      })
      .catch(() => {});
  }

  // ---- the current statement or entry
  let current = null;
  const items = () => text
    ? all(".say[id]", text).filter((mark) => !mark.closest("details:not([open])"))
    : all("[data-item], .carriers-list > .carrier, .one-claim .carrier, #answer .evidence").filter((item) => !item.closest("details:not([open])"));
  /** Where an entry leads: what somebody said to its place, whoever else it names. */
  const leadOf = (item) => (item.matches(".carrier, .evidence") && $(".words a[href]", item)) || $("a[href]", item);
  const noteOfStatement = (statement) => statement && document.getElementById("note-" + statement);
  const noteOf = (mark) => {
    const sign = $("a.m", mark);
    return sign && document.getElementById(decodeURIComponent(sign.hash.slice(1)));
  };
  const select = (element, scroll = true) => {
    all(".here").forEach((old) => old.classList.remove("here"));
    current = element;
    if (!element) return;
    element.classList.add("here");
    if (text && text.contains(element)) {
      const id = element.id;
      if (id) all(`.f-${CSS.escape(id)}`, text).forEach((piece) => piece.classList.add("here"));
      const note = noteOf(element);
      if (note) note.classList.add("here");
    }
    if (scroll) element.scrollIntoView({ block: "nearest" });
    if (scroll && beside && beside.children.length) openBeside(element);
  };
  const step = (by) => {
    const list = items();
    if (!list.length) return;
    let at = list.indexOf(current);
    if (at < 0) {
      const top = list.findIndex((element) => element.getBoundingClientRect().top > 60);
      at = by > 0 ? (top < 0 ? list.length : top) - 1 : (top < 0 ? list.length : top);
    }
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    select(next);
    if (!(beside && beside.children.length)) {
      const link = text ? $("a.m", next) : leadOf(next);
      if (link) link.focus({ preventScroll: true });
    }
  };

  // ---- what stands beside a statement
  const statementOf = (element) => {
    const note = element.classList.contains("note") ? element : noteOf(element);
    return note && note.id.replace(/^note-/, "");
  };
  let wanted = null;
  let realign = () => {};
  const openBeside = (element, remember = true) => {
    const statement = statementOf(element);
    if (!statement || !beside) return;
    const address = `/p/${encodeURIComponent(text.dataset.page)}/s/${encodeURIComponent(statement)}`;
    wanted = address;
    fetch(address).then((answer) => answer.text().then((html) => {
      if (wanted !== address) return;
      if (!answer.ok) {
        const why = $("h1", new DOMParser().parseFromString(html, "text/html"));
        tell(why ? why.textContent : "It could not be opened.");
        return;
      }
      beside.innerHTML = html;
      const mark = element.classList.contains("note") ? $("a.m", element).hash : "#" + element.id;
      if (remember) {
        const url = `?s=${encodeURIComponent(statement)}${mark}`;
        if (new URLSearchParams(location.search).has("s")) history.replaceState(null, "", url);
        else history.pushState(null, "", url);
      }
      $("h2", beside).focus({ preventScroll: true });
      realign();
      // where it lies over the foot of the page, what it is about stays in sight above it
      const about = text.contains(element) && (element.classList.contains("note") ? current : element);
      if (about && !margin.matches) about.scrollIntoView({ block: "start" });
    })).catch(() => tell("It could not be opened: is Sayso still running?"));
  };
  const closeBeside = () => {
    wanted = null;
    if (!beside || !beside.children.length) return false;
    beside.replaceChildren();
    realign();
    history.replaceState(null, "", location.pathname + location.hash);
    if (current) { const link = $("a.m", current); if (link) link.focus({ preventScroll: true }); }
    return true;
  };
  addEventListener("popstate", () => {
    if (!text || !beside) return;
    const statement = new URLSearchParams(location.search).get("s");
    const note = noteOfStatement(statement);
    if (note) openBeside(note, false); else { beside.replaceChildren(); realign(); }
  });
  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) { copyWords(copy.dataset.copy); return; }
    if (event.target.closest("[data-close]")) { event.preventDefault(); closeBeside(); return; }
    if (!text || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    // a name leads to whom it means, in this version of the page; words being chosen lead nowhere
    const name = event.target.closest(".para .name");
    const whom = name && !newer && getSelection().isCollapsed && [...name.classList].find((one) => one.startsWith("n-"));
    if (whom) { location.href = "/names/" + encodeURIComponent(whom.slice(2)); return; }
    const sign = event.target.closest(".para a.m");
    const note = event.target.closest(".note");
    if (sign) {
      event.preventDefault();
      const mark = sign.closest(".say");
      select(mark, false);
      openBeside(mark);
    } else if (note && !event.target.closest("a[href]:not(.tie):not(.m)")) {
      event.preventDefault();
      const mark = document.getElementById(decodeURIComponent($("a.m", note).hash.slice(1)));
      if (mark) select(mark, false);
      openBeside(note);
    }
  });

  // ---- what is taken along into a dossier, case by case
  const basket = "take " + document.body.dataset.case;
  let taken = [];
  try { taken = JSON.parse(stored(basket) || "[]"); } catch { taken = []; }
  const has = (button) => taken.findIndex((one) => one.kind === button.dataset.take && one.id === button.dataset.id);
  const showTaken = () => {
    all("[data-take]").forEach((button) => {
      const chosen = has(button) >= 0;
      button.setAttribute("aria-pressed", String(chosen));
      button.textContent = chosen ? "Taken along ✓" : "Take along";
    });
    const chosen = $("#chosen");
    if (!chosen) return;
    chosen.hidden = taken.length === 0;
    $("#none-chosen").hidden = taken.length > 0;
    const query = new URLSearchParams();
    $("ul", chosen).replaceChildren(...taken.map((one) => {
      query.append(one.kind, one.id);
      const item = document.createElement("li");
      const words = document.createElement("bdi");
      words.textContent = one.words;
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "quiet";
      drop.textContent = "leave out";
      drop.setAttribute("aria-label", "leave out " + one.words);
      drop.addEventListener("click", () => { taken = taken.filter((other) => other !== one); keepTaken(); $("a", chosen).focus(); });
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = one.kind;
      item.append(kind, " ", words, " ", drop);
      return item;
    }));
    $(".go-take", chosen).href = "/take/dossier.html?" + query;
  };
  const keepTaken = () => { store(basket, JSON.stringify(taken.slice(-500))); showTaken(); };
  const take = (button) => {
    const at = has(button);
    if (at >= 0) taken.splice(at, 1);
    else taken.push({ kind: button.dataset.take, id: button.dataset.id, words: button.dataset.words.slice(0, 160) });
    keepTaken();
    tell(at >= 0 ? "Left out again." : "Taken along: the dossier is under “Take away”.");
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-take]");
    if (button) take(button);
    if (event.target.closest("button.none-chosen")) { taken = []; keepTaken(); }
  });
  showTaken();

  // ---- copying
  const copyWords = (words) => {
    const done = () => tell("Copied, with its source.");
    const otherwise = () => {
      const area = document.createElement("textarea");
      area.value = words;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, otherwise); else otherwise();
  };
  /** Words of a list with on whose say-so they stand. */
  const cited = (element) => {
    const words = $(".words", element);
    const by = $(".by", element);
    if (!words || !by) return element.textContent.trim().replace(/\s+/g, " ");
    const plainly = (part) => { const copy = part.cloneNode(true); all(".m", copy).forEach((sign) => sign.remove()); return copy.textContent.trim().replace(/\s+/g, " "); };
    const said = plainly(words);
    const link = $("a[href^='/p/']", words);
    return `${/^[“"‘]/.test(said) ? said : `“${said}”`} (${plainly(by)})${link ? " " + link.href : ""}`;
  };
  // What is copied out of a page takes its source along.
  document.addEventListener("copy", (event) => {
    const chosen = getSelection();
    if (!text || !chosen.rangeCount || !text.contains(chosen.anchorNode) || chosen.toString().length < 20) return;
    const words = [...chosen.getRangeAt(0).cloneContents().childNodes];
    const holder = document.createElement("div");
    holder.append(...words);
    all(".m, .notes, .who", holder).forEach((sign) => sign.remove());
    const source = [text.dataset.label, text.dataset.title, text.dataset.day].filter(Boolean).join(", ");
    event.clipboardData.setData("text/plain", `“${holder.textContent.trim()}” (${source})`);
    event.preventDefault();
  });

  // ---- keys
  const ways = { p: "/", a: "/ask", c: "/claims", n: "/names", t: "/timeline", w: "/network", s: "/statements", f: "/search", h: "/matrix", d: "/decisions", x: "/take" };
  let going = 0;
  const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      // what was typed stays: by itself a browser empties a search field
      if (typing(event.target)) { event.preventDefault(); event.target.blur(); }
      else if (!$("dialog[open]") && closeBeside()) event.preventDefault();
      else if (!$("dialog[open]")) { select(null); unmark(); }
      return;
    }
    if (typing(event.target) || $("dialog[open]")) return;
    const open = $(".mast nav");
    if (open && going && Date.now() - going < 1500 && ways[event.key]) { going = 0; location.href = ways[event.key]; event.preventDefault(); return; }
    going = 0;
    switch (event.key) {
      case "j": step(1); break;
      case "k": step(-1); break;
      case "m": if (!plain) return; plain.click(); break;
      case "?": $("#keys").showModal(); break;
      case "/": { const find = $("#find"); if (!find) return; find.focus(); break; }
      case "f": { const filter = $(".filters input:not([type=hidden])"); if (!filter) return; filter.focus(); filter.select(); break; }
      case "g": going = Date.now(); break;
      case "y": {
        const copy = $("[data-copy]", beside || document);
        if (copy) copy.click(); else if (current) copyWords(cited(current)); else return;
        break;
      }
      case "t": { const button = $("[data-take]"); if (!button) return; take(button); break; }
      case "s": { const link = $("[data-compare]"); if (!link) return; location.href = link.href; break; }
      case "[": { const link = $("a[rel=prev]"); if (!link) return; link.click(); break; }
      case "]": { const link = $("a[rel=next]"); if (!link) return; link.click(); break; }
      case "Enter": {
        if (!current || event.target.closest("button, summary")) return;
        if (text && text.contains(current)) openBeside(current);
        else if (event.target.closest("a")) return;
        else { const link = leadOf(current); if (!link) return; link.click(); }
        break;
      }
      default: return;
    }
    event.preventDefault();
  });
  $("#help").addEventListener("click", () => $("#keys").showModal());
  all("[data-help]").forEach((button) => button.addEventListener("click", () => { $("#keys").showModal(); $("#keys .kinds").scrollIntoView({ block: "nearest" }); }));

  // ---- filters that say nothing are not in the address
  document.addEventListener("htmx:configRequest", (event) => {
    const given = event.detail.parameters;
    if (event.detail.verb === "get") for (const key of Object.keys(given)) if (given[key] === "") delete given[key];
  });

  // ---- adding
  const form = $("#add");
  if (form) {
    // A batch that is read is in the list, also where the first answer says already that it is.
    let listed = null;
    const listAnew = () => {
      const done = $(".job.done");
      if (done && done !== listed) {
        listed = done;
        fetch("/" + location.search).then((answer) => answer.text()).then((html) => {
          const fresh = new DOMParser().parseFromString(html, "text/html");
          for (const css of ["#list", "#counts", "#leads"]) {
            if ($(css) && $(css, fresh)) $(css).replaceWith(document.adoptNode($(css, fresh)));
          }
          htmx.process($("#list"));
          htmx.process($("#leads"));
        }).catch(() => {});
      }
    };
    const send = (files) => {
      const data = new FormData(form);
      if (files) { data.delete("files"); [...files].forEach((file) => data.append("files", file)); }
      tell("Sending …");
      fetch("/add", { method: "POST", body: data, headers: { "HX-Request": "true" } })
        .then((answer) => answer.text().then((html) => {
          if (!answer.ok) {
            const page = new DOMParser().parseFromString(html, "text/html");
            tell($("h1", page) ? $("h1", page).textContent : "It could not be sent.");
            return;
          }
          tell("");
          $("#adding").innerHTML = html;
          htmx.process($("#adding"));
          listAnew();
          form.reset();
        }))
        .catch(() => tell("It could not be sent: is Sayso still running?"));
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
    for (const kind of ["dragover", "dragenter"]) {
      addEventListener(kind, (event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        form.classList.add("over");
      });
    }
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
    addEventListener("drop", (event) => {
      form.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      send(event.dataTransfer.files);
    });
    document.addEventListener("htmx:afterSettle", listAnew); // before that htmx lends it the class of what it replaces
  }

  // ---- who told whom: the way the words went through the one that is pointed at, in the picture or in the list below it
  let told = null;
  const light = (picture, dots) => {
    if (told && told !== picture) light(told, []);
    told = dots.length ? picture : null;
    picture.classList.toggle("lit", dots.length > 0);
    const signs = all("g.dot", picture);
    const lines = all("path[data-from]", picture);
    const [before, after] = [new Set(dots), new Set(dots)];
    for (let grew = true; grew;) {
      const size = before.size + after.size;
      for (const { dataset } of lines) {
        if (before.has(+dataset.to)) before.add(+dataset.from);
        if (after.has(+dataset.from)) after.add(+dataset.to);
      }
      grew = before.size + after.size > size;
    }
    signs.forEach((sign, number) => sign.classList.toggle("on", before.has(number) || after.has(number)));
    lines.forEach((line) => line.classList.toggle("on", before.has(+line.dataset.to) || after.has(+line.dataset.from)));
  };
  const point = (event) => {
    const sign = event.target.closest("svg.tell g.dot");
    if (sign) {
      const picture = sign.closest("svg");
      if ($("path[data-from]", picture)) light(picture, [all("g.dot", picture).indexOf(sign)]);
      return;
    }
    const carrier = event.target.closest(".claim .carrier");
    const picture = carrier && $("svg.tell", carrier.closest(".claim"));
    const to = picture ? all("a[href]", carrier).map((link) => link.getAttribute("href")) : [];
    const dots = picture ? all("g.dot", picture).flatMap((one, number) => { const link = $("a", one); return link && to.includes(link.getAttribute("href")) ? [number] : []; }) : [];
    if (dots.length) light(picture, dots); else if (told) light(told, []);
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);
  // by keys: into the picture, and from one to the next
  document.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const frame = by && !event.ctrlKey && !event.metaKey && !event.altKey && event.target.closest(".picture");
    const links = frame ? all("svg.tell g.dot a", frame) : [];
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? links[0] : links.at(-1)) : links[at + by];
    if (next) next.focus();
    event.preventDefault();
  });

  // ---- who told whom, on a narrow screen: one below the other, each hand farther in
  const narrow = matchMedia("(max-width: 40em)");
  const asDrawn = new WeakMap();
  const set = (element, attributes) => { for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value); };
  const had = (element, ...names) => Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));
  const upright = (picture) => {
    const dots = all("g.dot", picture);
    const ways = all("path[data-from]", picture);
    if (asDrawn.has(picture) || (!ways.length && $("path.line", picture))) return;
    asDrawn.set(picture, [[picture, had(picture, "width", "height", "viewBox")], ...dots.map((dot) => [dot, had(dot, "transform")]), ...all("path.line", picture).map((way) => [way, had(way, "d")])]);
    const before = dots.map((dot) => Number(dot.getAttribute("transform").match(/ (-?\d+)\)/)[1]));
    const teller = new Map(ways.map((way) => [Number(way.dataset.to), Number(way.dataset.from)]));
    const places = [];
    let y = -4;
    let wide = 0;
    dots.forEach((dot, number) => {
      const from = places[teller.get(number)];
      y += from ? 22 : 29;
      places.push({ x: from ? from.x + 20 : 14, y, root: !from });
      set(dot, { transform: `translate(${places[number].x} ${y})` });
      wide = Math.max(wide, places[number].x + 16 + $("text", dot).getComputedTextLength());
    });
    for (const way of ways) {
      const [from, to] = [places[way.dataset.from], places[way.dataset.to]];
      set(way, { d: `M${from.x} ${from.y + 8}V${to.y}H${to.x - 9}` });
    }
    for (const one of all("path.line.one", picture)) {
      const [, top, bottom] = one.getAttribute("d").match(/ (\d+)V(\d+)/).map(Number);
      const of = places.filter((place, number) => place.root && before[number] >= top && before[number] <= bottom);
      if (of.length) set(one, { d: `M4 ${of[0].y - 5}V${of.at(-1).y + 5}` });
    }
    const [width, height] = [Math.ceil(wide), y + 14];
    set(picture, { width, height, viewBox: `0 0 ${width} ${height}` });
  };
  const flat = (picture) => {
    for (const [element, attributes] of asDrawn.get(picture) || []) set(element, attributes);
    asDrawn.delete(picture);
  };
  const turnPictures = () => all("svg.tell").forEach(narrow.matches ? upright : flat);
  narrow.addEventListener("change", turnPictures);
  document.addEventListener("htmx:afterSettle", turnPictures);
  addEventListener("beforeprint", () => all("svg.tell").forEach(flat));
  addEventListener("afterprint", turnPictures);
  turnPictures();

  // ---- each note beside its line, where there is a margin: of the parts that the browser has laid out, measured together once a frame
  const margin = matchMedia("(min-width: 62em)");
  const align = (parts) => {
    const plans = [];
    const beside = margin.matches && !(plain && plain.checked);
    for (const notes of parts.flatMap((part) => all(".notes", part))) {
      const top = beside ? notes.getBoundingClientRect().top : 0;
      let least = 0;
      for (const note of notes.children) {
        let lack = 0;
        if (beside) {
          const mark = document.getElementById(decodeURIComponent($("a.m", note).hash.slice(1)));
          const rects = mark ? mark.getClientRects() : [];
          const wish = rects.length ? rects[0].top - top - 2 : 0;
          lack = wish - least < 1 ? 0 : wish - least;
          least += lack + note.getBoundingClientRect().height + 6.4;
        }
        plans.push([note, lack ? lack + "px" : ""]);
      }
    }
    for (const [note, lack] of plans) if (note.style.marginTop !== lack) note.style.marginTop = lack;
  };
  if (text) {
    const done = new Set();
    const fresh = new Set();
    let asked = 0;
    const soon = (part) => {
      if (done.has(part)) return;
      fresh.add(part);
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        const parts = [...fresh];
        fresh.clear();
        parts.forEach((one) => done.add(one));
        align(parts);
      });
    };
    const laidOut = (part) => !part.checkVisibility || part.firstElementChild.checkVisibility({ contentVisibilityAuto: true });
    const again = () => {
      done.clear();
      all(".part", text).filter(laidOut).forEach(soon);
    };
    text.addEventListener("contentvisibilityautostatechange", (event) => { if (!event.skipped) soon(event.target); }, true);
    realign = again;
    // lines break otherwise where the text becomes wider or narrower (higher it becomes all the time), and where its letters
    // do: some of them stand out of sight to be watched
    const letters = document.createElement("span");
    letters.className = "letters";
    letters.setAttribute("aria-hidden", "true");
    letters.textContent = "The quick brown fox, 1234567890";
    $(".text", text).append(letters);
    let size = "";
    const watch = new ResizeObserver(() => {
      const now = `${$(".text", text).clientWidth} ${letters.offsetWidth} ${letters.offsetHeight}`;
      if (size && now !== size) again();
      size = now;
    });
    watch.observe($(".text", text));
    watch.observe(letters);
    if (plain) plain.addEventListener("change", again);
    again();
    if (document.fonts && document.fonts.ready) document.fonts.ready.then(again);
  }

  // ---- on paper all words are open, and on the screen afterwards what was
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open]):not(.folded, .grading, .somebody)");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; opened = []; });
  follow();
})();
