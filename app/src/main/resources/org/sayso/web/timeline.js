"use strict";
// The timeline as a picture that can be looked into: closer, wider, along. What is seen is the stretch that the address, the
// fields and the list below have. What the server drew stands for it on paper and without scripts.
(() => {
  const figure = document.getElementById("live-time");
  if (!figure) return;
  const SIDE = 14;
  const STEP = 13; // from one sign to the next
  const LANES = [{ kind: "event", says: "happened", height: 172 }, { kind: "statement", says: "was said", height: 172 }, { kind: "publication", says: "was published", height: 74 }];
  const HEAD = 20; // a lane's name
  const BAR = 8; // a vague one
  const MOST_BARS = 7;
  const TICK_APART = 56;
  const STRIP = 46; // all of it, below
  const SOON = 350; // ms after the last step until the list follows
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const stage = figure.querySelector(".stage");
  const says = figure.querySelector(".says");
  const form = document.querySelector("form.filters");
  const svg = (name, attributes = {}, ...inside) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };
  const number = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / 864e5);
  const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
  const label = (day) => { const date = new Date(day * 864e5); return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`; };
  /** A day with its year, or the month or the year alone where no more is known of what begins then. */
  const whole = (day, letters) => { const year = new Date(day * 864e5).getUTCFullYear(); return letters === 4 ? String(year) : `${letters === 7 ? label(day).split(" ")[1] : label(day)} ${year}`; };
  const entriesOf = (count) => `${count} ${count === 1 ? "entry" : "entries"}`;
  /** First and last day of "2020-01-03", "2020-01", "2020" or "first/last"; null where it is none. */
  const stretch = (text) => {
    const [first, last] = [text.split("/")[0], text.split("/").at(-1)];
    if (!/^\d{4}(-\d\d){0,2}$/.test(first) || !/^\d{4}(-\d\d){0,2}$/.test(last)) return null;
    const begin = number(first + "-01-01".slice(first.length - 4));
    if (last.length === 10) return [begin, number(last)];
    const [year, month] = last.split("-").map(Number);
    return [begin, Date.UTC(month ? year : year + 1, month || 0, 1) / 864e5 - 1];
  };
  const path = {
    event: (x, y) => `M${x} ${y - 6}l6 6l-6 6l-6-6Z`, statement: (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z`,
    publication: (x, y) => `M${x - 5} ${y - 5}h10v10h-10Z`, carried: (x, y) => `M${x} ${y - 7}l7 7l-7 7l-7-7Z` };

  let days = []; // [{ day, x, letters, counts, total }] by day; letters: 10 where a day is told that begins there, 7 a month, 4 a year, 0 where something only ends
  let entries = null; // those of `held`; null where they are too many
  let held = null; // the stretch they are of; null for all
  let filters = ""; // that they were asked for with
  let width = 0;
  let view = d3.zoomIdentity;
  let shown = []; // signs from the left to the right
  let picture, canvas, zoom, brush, strip;

  // ---- a place for every day: the axis is the server's, shortened where little happens
  const at = (list, key, value) => {
    let low = 0;
    let high = list.length - 1;
    while (high - low > 1) { const middle = (low + high) >> 1; if (list[middle][key] <= value) low = middle; else high = middle; }
    return [list[low], list[high]];
  };
  const along = (from, to, value) => {
    const [a, b] = at(days, from, value);
    return a[from] === b[from] ? a[to] : a[to] + (value - a[from]) / (b[from] - a[from]) * (b[to] - a[to]);
  };
  const base = (day) => {
    const [first, last] = [days[0].x, days.at(-1).x];
    return first === last ? width / 2 : SIDE + (along("day", "x", day) - first) / (last - first) * (width - 2 * SIDE - 30) + 15;
  };
  const dayAt = (x) => {
    const [first, last] = [days[0].x, days.at(-1).x];
    return first === last ? days[0].day : along("x", "day", first + (x - 15 - SIDE) / (width - 2 * SIDE - 30) * (last - first));
  };
  const place = (day) => view.applyX(base(day));

  // ---- what is drawn
  const sign = (entry, css, d, x, y) => {
    const link = svg("a", { class: `item ${entry.kind} ${css}`, href: entry.href, tabindex: -1, "aria-label": `${entry.when}, ${entry.from}: ${entry.words}` }, svg("path", { d }));
    if (entry.pages > 1 && !css) link.append(svg("text", { class: "carriers", x, y: y + 3 }, entry.pages > 9 ? "+" : String(entry.pages)));
    link.__entry = entry;
    shown.push({ x, link });
    return link;
  };
  const drawLane = (lane, top, layer) => {
    const inLane = entries.filter((entry) => entry.kind === lane.kind);
    const exact = new Map();
    const vague = [];
    for (const entry of inLane) {
      if (entry.first !== entry.last) vague.push(entry);
      else if (exact.has(entry.first)) exact.get(entry.first).push(entry);
      else exact.set(entry.first, [entry]);
    }
    // bars: the nearest to a day first
    const ends = [];
    let left = 0;
    const bars = [];
    for (const entry of vague.sort((a, b) => (a.last - a.first) - (b.last - b.first) || a.first - b.first)) {
      const [from, to] = [place(entry.first) - 4, place(entry.last) + 4];
      if (to < 0 || from > width) continue;
      let row = ends.findIndex((taken) => taken.every(([a, b]) => to + 3 < a || from > b + 3));
      if (row < 0) { if (ends.length === MOST_BARS) { left++; continue; } row = ends.push([]) - 1; }
      ends[row].push([from, to]);
      bars.push([entry, Math.max(-9, from), Math.min(width + 9, to), row]);
    }
    const foot = top + lane.height - 8;
    for (const [entry, from, to, row] of bars) {
      const y = foot - row * BAR;
      layer.append(sign(entry, "vague", `M${from.toFixed(1)} ${y - 5}H${to.toFixed(1)}v5H${from.toFixed(1)}Z`, Math.max(0, from), y));
    }
    if (left) layer.append(svg("text", { class: "rest", x: width - 8, y: top + 14, "text-anchor": "end" }, `and ${left} more ${left === 1 ? "interval" : "intervals"}: look closer`));
    // signs: one above the other, and beside each other where there is room until the next day
    const rows = Math.max(1, Math.floor((lane.height - HEAD - ends.length * BAR - 8) / STEP));
    const order = [...exact.keys()].sort((a, b) => a - b);
    order.forEach((day, i) => {
      const x = place(day);
      const room = i + 1 < order.length ? place(order[i + 1]) - x : width;
      if (x < -room || x > width + 9) return;
      const stack = exact.get(day);
      const columns = Math.max(1, Math.min(Math.ceil(stack.length / rows), Math.floor(room / STEP)));
      const fits = stack.length > rows * columns ? rows * columns - 1 : stack.length;
      stack.slice(0, fits).forEach((entry, n) => {
        const [sx, sy] = [x + Math.floor(n / rows) * (STEP + 1), top + HEAD + 6 + (n % rows) * STEP];
        entry.at = [sx, sy];
        layer.append(sign(entry, "", entry.pages > 1 ? path.carried(sx, sy) : path[entry.kind](sx, sy), sx, sy));
      });
      if (fits < stack.length) {
        const more = svg("a", { class: "item more", href: address({ from: iso(day), to: iso(day) }), tabindex: -1 },
          svg("text", { x: x + Math.floor(fits / rows) * (STEP + 1), y: top + HEAD + 10 + (fits % rows) * STEP }, `+${stack.length - fits}`));
        more.__day = day;
        more.__says = `${whole(day)}: ${entriesOf(stack.length - fits)} more of what ${lane.says}`;
        layer.append(more);
      }
    });
  };
  /** How much there is, where it is too much to be drawn one by one. */
  const drawCounts = (lane, index, top, layer) => {
    const most = Math.max(1, ...days.map((one) => one.counts[index]));
    days.forEach((one, i) => {
      const x = place(one.day);
      const count = one.counts[index];
      if (!count || x < -9 || x > width + 9) return;
      const room = i + 1 < days.length ? place(days[i + 1].day) - x : STEP;
      const high = Math.max(2, Math.sqrt(count / most) * (lane.height - HEAD - 12));
      const wide = Math.max(1.5, Math.min(12, room - 1));
      const bar = svg("a", { class: `item ${lane.kind} counted`, href: address({ from: iso(one.day), to: iso(one.day) }), tabindex: -1, "aria-label": `${whole(one.day, one.letters)}: ${count}` },
        svg("path", { d: `M${(x - wide / 2).toFixed(1)} ${top + lane.height - 6}v${-high.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}Z` }));
      bar.__day = one.day;
      bar.__says = `${whole(one.day, one.letters)}: ${entriesOf(count)} of what ${lane.says}`;
      layer.append(bar);
      shown.push({ x, link: bar });
    });
  };
  const drawDisputes = (layer) => {
    const byDays = new Map();
    for (const entry of entries) if (entry.at && entry.otherwise.length) byDays.set(`${entry.first}/${entry.last}`, [...(byDays.get(`${entry.first}/${entry.last}`) || []), entry]);
    for (const entry of entries) {
      if (!entry.at) continue;
      for (const [first, last] of entry.otherwise) {
        const other = (byDays.get(`${first}/${last}`) || []).find((one) => one.otherwise.some((days) => days[0] === entry.first && days[1] === entry.last));
        if (!other || other.at[0] <= entry.at[0]) continue;
        const [[x1, y1], [x2, y2]] = [entry.at, other.at];
        layer.append(svg("g", { class: "dispute" }, svg("path", { d: `M${x1} ${y1}Q${(x1 + x2) / 2} ${Math.max(2, Math.min(y1, y2) - 18)} ${x2} ${y2}` })));
      }
    }
  };
  const drawTicks = (bottom, layer) => {
    const ticks = [];
    // a day with much in it has its name before one with little
    for (const one of days.filter((day) => day.letters).sort((a, b) => b.total - a.total || a.day - b.day)) {
      const x = place(one.day);
      if (x >= SIDE && x <= width - SIDE && ticks.every((other) => Math.abs(other.x - x) >= TICK_APART)) ticks.push({ x, day: one.day, letters: one.letters });
    }
    let year = null;
    for (const { x, day, letters } of ticks.sort((a, b) => a.x - b.x)) {
      layer.append(svg("path", { class: "tick", d: `M${x.toFixed(1)} 4V${bottom}` }), svg("text", { class: "tick-day", x: x.toFixed(1), y: bottom + 14 }, letters === 4 ? "" : letters === 7 ? label(day).split(" ")[1] : label(day)));
      const now = new Date(day * 864e5).getUTCFullYear();
      if (now !== year || letters === 4) layer.append(svg("text", { class: "tick-year", x: x.toFixed(1), y: bottom + 27 }, String(now)));
      year = now;
    }
  };
  const draw = () => {
    shown = [];
    const ground = svg("g");
    const layer = svg("g");
    let top = 4;
    for (const entry of entries || []) entry.at = null;
    LANES.forEach((lane, index) => {
      ground.append(svg("rect", { class: "lane", x: 0, y: top, width, height: lane.height }));
      if (entries) drawLane(lane, top, layer); else drawCounts(lane, index, top, layer);
      layer.append(svg("text", { class: "lane-name", x: 8, y: top + 15 }, lane.says));
      top += lane.height + 4;
    });
    drawTicks(top, ground);
    if (entries) drawDisputes(ground);
    const focused = document.activeElement && document.activeElement.__entry;
    picture.replaceChildren(ground, layer);
    shown.sort((a, b) => a.x - b.x);
    if (focused) { const again = shown.find((one) => one.link.__entry === focused); if (again) again.link.focus({ preventScroll: true }); else stage.focus({ preventScroll: true }); }
    picture.parentElement.dataset.signs = shown.length;
  };

  // ---- the stretch one looks at
  const address = (changed) => {
    const asked = new URLSearchParams(location.search);
    asked.delete("offset");
    for (const [key, value] of Object.entries(changed)) if (value) asked.set(key, value); else asked.delete(key);
    const query = asked.toString();
    return "/timeline" + (query ? "?" + query : "");
  };
  const seen = () => view.k < 1.001 ? null : [Math.ceil(dayAt(view.invertX(0)) - 1e-6), Math.floor(dayAt(view.invertX(width)) + 1e-6)];
  const toSpan = (span) => {
    if (!span) return d3.zoomIdentity;
    let [from, to] = [base(Math.max(span[0], days[0].day)), base(Math.min(span[1], days.at(-1).day))];
    if (to - from < 4) [from, to] = [(from + to) / 2 - 2, (from + to) / 2 + 2];
    const k = Math.max(1, Math.min(furthest(), (width - 2 * SIDE) / (to - from)));
    return d3.zoomIdentity.translate(Math.min(0, Math.max(width * (1 - k), width / 2 - k * (from + to) / 2)), 0).scale(k);
  };
  const furthest = () => Math.max(4, Math.min(2000, 120 * days.length / 4));
  const asked = () => {
    const [from, to] = ["from", "to"].map((name) => stretch(new URLSearchParams(location.search).get(name) || ""));
    return from || to ? [from ? from[0] : days[0].day, to ? to[1] : days.at(-1).day] : null;
  };
  const filtered = () => {
    const given = new URLSearchParams(location.search);
    const kept = new URLSearchParams();
    for (const name of ["kind", "q", "by", "page"]) if (given.get(name)) kept.set(name, given.get(name));
    return kept.toString();
  };
  const fetched = (span) => fetch("/api/timeline/picture?" + filters + (span ? `&from=${iso(span[0])}&to=${iso(span[1])}` : ""))
    .then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status));
  const take = (data) => {
    entries = data.entries && data.entries.map((entry) => ({ ...entry, first: number(entry.first), last: number(entry.last), otherwise: entry.otherwise.map((pair) => pair.map(number)) }));
  };
  /** The entries of what is seen, where all are too many. */
  const look = (span) => {
    if (entries && (!held || (span && span[0] >= held[0] && span[1] <= held[1]))) return Promise.resolve();
    if (!span) { entries = null; held = null; return Promise.resolve(); }
    const wanted = filters;
    return fetched(span).then((data) => { if (wanted === filters) { take(data); held = entries ? span : null; } });
  };
  let coming = 0;
  let last = 0;
  const follow = () => {
    const span = seen();
    const mine = ++last;
    look(span).then(() => { if (mine === last) { draw(); if (!picture.querySelector(".on")) tell(null); } }).catch(() => {});
    const [from, to] = span ? span.map(iso) : ["", ""];
    if ((form.elements.from.value === from && form.elements.to.value === to)) return;
    form.elements.from.value = from;
    form.elements.to.value = to;
    const url = address({ from, to });
    history.replaceState(history.state, "", url);
    fetch(url).then((answer) => answer.text()).then((html) => {
      if (mine !== last) return;
      const fresh = new DOMParser().parseFromString(html, "text/html");
      for (const css of ["#list", "#data"]) {
        const [old, now] = [document.querySelector(css), fresh.querySelector(css)];
        if (old && now) { old.replaceWith(document.adoptNode(now)); htmx.process(document.querySelector(css)); }
      }
    }).catch(() => {});
  };
  const soon = () => { clearTimeout(coming); coming = setTimeout(follow, SOON); };
  const slowly = () => calm.matches ? canvas : canvas.transition().duration(220);

  // ---- all of it, below, with what is seen of it
  const drawStrip = () => {
    const most = Math.max(1, ...days.map((one) => one.total));
    const bars = svg("path", { class: "counts", d: days.map((one) => {
      const high = one.total ? Math.max(2, Math.sqrt(one.total / most) * (STRIP - 8)) : 0;
      return high ? `M${(base(one.day) - 1.5).toFixed(1)} ${STRIP}v${-high.toFixed(1)}h3v${high.toFixed(1)}Z` : "";
    }).join("") });
    const group = svg("g", { class: "brush" });
    strip.replaceChildren(bars, group);
    brush = d3.brushX().extent([[0, 1], [width, STRIP]]).on("brush end", (event) => {
      if (!event.sourceEvent) return;
      const [from, to] = event.selection || [0, width];
      if (to - from < 2 && event.type === "brush") return;
      const k = Math.min(furthest(), width / Math.max(1, to - from));
      canvas.call(zoom.transform, d3.zoomIdentity.translate(-from * k, 0).scale(k));
      if (event.type === "end") showSeen();
    });
    d3.select(group).call(brush);
    showSeen();
  };
  const showSeen = () => {
    const group = d3.select(strip).select(".brush");
    if (!group.empty()) group.call(brush.move, view.k < 1.001 ? null : [Math.max(0, view.invertX(0)), Math.min(width, view.invertX(width))]);
  };
  /** Each lane as high as what is in it asks for, of the height that all have together. */
  const share = () => {
    if (!entries) return;
    let room = LANES.reduce((sum, lane) => sum + lane.height, 0);
    const wishes = LANES.map((lane) => {
      const stacks = new Map();
      let vague = 0;
      for (const entry of entries) {
        if (entry.kind !== lane.kind) continue;
        if (entry.first === entry.last) stacks.set(entry.first, (stacks.get(entry.first) || 0) + 1); else vague++;
      }
      return { lane, wish: HEAD + STEP * Math.max(2, ...stacks.values()) + BAR * Math.min(MOST_BARS, vague) + 14 };
    }).sort((a, b) => a.wish - b.wish);
    wishes.forEach(({ lane, wish }, i) => { lane.height = i + 1 < wishes.length ? Math.round(Math.min(wish, room / (wishes.length - i))) : room; room -= lane.height; });
  };
  const fit = () => {
    const span = seen();
    width = stage.clientWidth;
    const height = LANES.reduce((sum, lane) => sum + lane.height + 4, 4) + 34;
    for (const [element, high] of [[picture, height], [strip, STRIP]]) { element.setAttribute("width", width); element.setAttribute("height", high); }
    zoom.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]).scaleExtent([1, furthest()]);
    return span;
  };

  // ---- beginning
  /** How much begins in the stretch in sight. */
  const inSight = () => {
    const [from, to] = seen() || [days[0].day, days.at(-1).day];
    const all = days.filter((one) => one.total && one.day >= from && one.day <= to);
    if (!all.length) return "Nothing begins in this stretch.";
    const count = all.reduce((sum, one) => sum + one.total, 0);
    const [first, last] = [all[0], all.at(-1)].map((one) => whole(one.day, one.letters));
    return `${entriesOf(count)}, ${first === last ? first : `${first} to ${last}`}${entries ? "" : ": too many to tell apart, so days are bars. Closer in they are signs"}.`;
  };
  const tell = (entry) => {
    if (!entry) { says.textContent = inSight(); return; }
    const strong = document.createElement("strong");
    strong.textContent = entry.when;
    const [from, words] = [document.createElement("bdi"), document.createElement("q")];
    from.textContent = entry.from;
    words.textContent = entry.words;
    says.replaceChildren(strong, ", ", from, ": ", words, entry.others);
  };
  const light = (link) => {
    for (const old of picture.querySelectorAll(".on")) old.classList.remove("on");
    if (!link) { tell(null); return; }
    link.classList.add("on");
    if (link.__entry) tell(link.__entry); else if (link.__says) says.textContent = link.__says;
  };
  const prepare = () => {
    picture = svg("svg", { class: "time" });
    strip = svg("svg", { class: "strip", "aria-hidden": "true" });
    stage.replaceChildren(picture, strip);
    zoom = d3.zoom()
      .filter((event) => event.type === "wheel" ? event.ctrlKey || event.metaKey || stage.contains(document.activeElement)
        : event.type === "touchstart" ? event.touches.length > 1 : !event.button && !event.ctrlKey)
      .on("zoom", (event) => {
        view = event.transform;
        draw();
        if (!(event.sourceEvent && event.sourceEvent.target && strip.contains(event.sourceEvent.target))) showSeen();
        if (ready) soon();
      });
    canvas = d3.select(picture).call(zoom);
    new ResizeObserver(() => {
      if (!days.length || stage.clientWidth === width || !stage.clientWidth) return;
      const span = fit();
      ready = false;
      canvas.call(zoom.transform, toSpan(span));
      ready = true;
      drawStrip();
    }).observe(stage);
    const linkAt = (event) => event.target.closest("a.item");
    picture.addEventListener("pointerover", (event) => light(linkAt(event) || (picture.contains(document.activeElement) ? document.activeElement : null)));
    picture.addEventListener("pointerleave", () => light(picture.contains(document.activeElement) ? document.activeElement : null));
    picture.addEventListener("focusin", (event) => light(linkAt(event)));
    picture.addEventListener("click", (event) => {
      const link = linkAt(event);
      if (!link || link.__day === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      slowly().call(zoom.transform, toSpan([link.__day, link.__day]));
    });
    let goal = null;
    let since = 0;
    /** One step after another, though the one before is not at its end. */
    const turn = (step) => {
      const from = goal && Date.now() - since < 220 ? goal : view;
      const [k, x] = step(from);
      goal = d3.zoomIdentity.translate(Math.min(0, Math.max(width * (1 - k), x)), 0).scale(k);
      since = Date.now();
      slowly().call(zoom.transform, goal);
    };
    const shift = (part) => turn((from) => [from.k, from.x + part * width]);
    /** Around the sign one is at, or else around the middle of what is in sight. */
    const middle = (from) => {
      const here = shown.find((one) => one.link === document.activeElement);
      if (here) return here.x;
      const inSight = days.map((one) => [from.applyX(base(one.day)), one.total]).filter(([x]) => x >= 0 && x <= width);
      let half = inSight.reduce((sum, [, total]) => sum + total, 0) / 2;
      for (const [x, total] of inSight) { half -= total; if (half <= 0) return x; }
      return width / 2;
    };
    const closer = (by) => turn((from) => {
      const k = Math.max(1, Math.min(furthest(), from.k * by));
      const x = middle(from);
      return [k, (by > 1 ? width / 2 : x) - (x - from.x) * k / from.k];
    });
    const zooms = { in: () => closer(2), out: () => closer(0.5), all: () => turn(() => [1, 0]) };
    const keys = { "+": zooms.in, "=": zooms.in, "-": zooms.out, 0: zooms.all, Home: zooms.all, ArrowLeft: () => shift(0.25), ArrowRight: () => shift(-0.25), ArrowDown: () => walk(1), ArrowUp: () => walk(-1) };
    const walk = (by) => {
      const here = shown.findIndex((one) => one.link === document.activeElement);
      const inSight = shown.filter((one) => one.x >= 0 && one.x <= width);
      const next = here < 0 ? (by > 0 ? inSight[0] : inSight.at(-1)) : shown[here + by];
      if (!next) return;
      next.link.focus({ preventScroll: true });
      if (next.x < 8 || next.x > width - 8) shift(next.x < 8 ? 0.4 : -0.4);
    };
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey && event.key !== "+") return;
      if (event.key === "Escape" && document.activeElement !== stage) stage.focus({ preventScroll: true });
      else if (keys[event.key]) keys[event.key]();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    figure.addEventListener("click", (event) => { const button = event.target.closest("[data-zoom]"); if (button) zooms[button.dataset.zoom](); });
    // a line of the list below
    const row = (event) => {
      const line = event.target.closest("#timeline-table tr[data-item]");
      if (!line) return;
      const hrefs = [...line.querySelectorAll("a[href^='/p/']")].map((link) => link.getAttribute("href"));
      const found = shown.find((one) => hrefs.includes(one.link.getAttribute("href")));
      light(found ? found.link : null);
    };
    document.addEventListener("pointerover", row);
    document.addEventListener("focusin", row);
  };
  let ready = false;
  /** What the address asks for. */
  const begin = () => {
    const now = filtered();
    if (ready && now === filters) {
      const [span, at] = [asked(), seen()];
      if (String(span) !== String(at)) { ready = false; slowly().call(zoom.transform, toSpan(span)); setTimeout(() => { ready = true; look(seen()).then(draw); }, calm.matches ? 0 : 260); }
      return;
    }
    filters = now;
    fetched(null).then((data) => {
      if (now !== filters) return;
      days = data.days.map(([day, x, letters, ...counts]) => ({ day: number(day), x, letters, counts, total: counts[0] + counts[1] + counts[2] }));
      held = null;
      take(data);
      figure.hidden = !days.length;
      if (!days.length) { stage.replaceChildren(); picture = null; return; }
      if (!picture) prepare();
      ready = false;
      view = d3.zoomIdentity;
      share();
      fit();
      canvas.call(zoom.transform, toSpan(asked()));
      drawStrip();
      ready = true;
      figure.dataset.drawn = "yes";
      return look(seen()).then(() => { draw(); tell(null); });
    }).catch(() => document.documentElement.classList.remove("moving")); // what the server drew stands for it
  };
  document.addEventListener("htmx:afterSettle", begin);
  begin();
})();
