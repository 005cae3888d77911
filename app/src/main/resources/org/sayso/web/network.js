"use strict";
// Who cites whom as a picture that can be walked through. What the server drew stands for it on paper and without scripts.
(() => {
  const FEW = 6; // names told of somebody's neighbours
  const HEAD = 34; // what the columns are
  const FOOT = 14;
  const SWEEPS = 8; // until the columns are in the order of what they are linked with
  const BETWEEN = 0.1; // room, in rows, for those who are seen only from nearer
  const FURTHEST = 12;
  const MANY = 250; // lines that would hide each other
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const svg = (name, attributes = {}, ...inside) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };
  const times = (count) => count === 1 ? "once" : `${count} times`;
  const named = (list) => {
    const shown = list.slice(0, FEW).map(([name, count]) => count > 1 ? `${name} (${count})` : name);
    const more = list.length - shown.length;
    return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
  };

  const draw = (figure, data) => {
    const stage = figure.querySelector(".stage");
    const says = figure.querySelector(".says");
    const nodes = data.nodes.map((node, number) => ({ ...node, number, size: Math.min(1.7, 0.75 + 0.18 * Math.log(1 + node.cites + node.cited)), near: new Set(), lines: [] }));
    const links = data.links.map((link) => ({ source: nodes[link.cited], target: nodes[link.citer], statements: link.statements }));
    for (const link of links) {
      for (const [one, other] of [[link.source, link.target], [link.target, link.source]]) {
        one.near.add(other);
        one.lines.push(link);
      }
    }

    // ---- columns, from the left to the right as the words went: whose they are, who passes them on, perhaps to another who does, who publishes
    const isBetween = (node) => !node.publisher && node.cites > 0;
    const passes = (node) => {
      const sum = (to, from) => node.lines.reduce((all, link) => all + (link[to] === node && isBetween(link[from]) ? link.statements : 0), 0);
      return sum("target", "source") > sum("source", "target");
    };
    const layer = (node) => node.publisher ? 3 : !isBetween(node) ? 0 : passes(node) ? 2 : 1;
    for (const node of nodes) node.layer = layer(node);

    // ---- what is drawn
    const picture = svg("svg", { class: links.length > MANY ? "net many" : "net" });
    const headLayer = svg("g", { class: "columns", "aria-hidden": "true" });
    const lineLayer = svg("g", { class: "lines" });
    const dotLayer = svg("g", { class: "dots" });
    picture.append(lineLayer, dotLayer, headLayer);
    stage.replaceChildren(picture);
    for (const link of links) {
      link.path = svg("path", { class: "link-line k-" + link.source.class, "stroke-width": (0.8 + 1.4 * Math.log(link.statements)).toFixed(1) });
      lineLayer.append(link.path);
    }
    for (const node of nodes) {
      node.text = svg("text", { y: 4 }, node.label);
      node.dot = svg("a", { class: "dot k-" + node.class, href: node.href, tabindex: -1, "aria-label": `${node.name}, cited ${times(node.cited)}, cites others ${times(node.cites)}` },
        svg("path", { class: "reach", d: "M-13 -9H13V9H-13Z" }), svg("path", { d: node.shape, transform: `scale(${node.size.toFixed(2)})` }), node.text);
      node.dot.__node = node;
      dotLayer.prepend(node.dot); // the most linked lies over the others
    }
    for (const node of nodes) node.long = node.text.getComputedTextLength();

    // ---- the places: the same links give the same picture
    let width = 0;
    let height = 0;
    let row = 0;
    let columns = [];
    const cut = (node, room) => {
      const whole = node.long <= room;
      const letters = Math.max(4, Math.floor(node.label.length * room / node.long) - 2);
      node.text.textContent = whole ? node.label : node.label.slice(0, letters).trimEnd() + "…" + (node.label.startsWith("\u2068") ? "\u2069" : "");
      node.shown = whole ? node.long : room;
    };
    const arrange = () => {
      const wide = width >= 640;
      row = wide ? 17 : 21;
      const used = [0, 1, 2, 3].filter((one) => nodes.some((node) => node.layer === one));
      const merged = !wide && used.includes(1) && used.includes(2);
      columns = used.filter((one) => !(merged && one === 2)).map((one) => ({ layer: one, nodes: nodes.filter((node) => node.layer === one || (merged && one === 1 && node.layer === 2)) }));
      columns.forEach((column, i) => {
        const part = columns.length === 1 ? 0.5 : i / (columns.length - 1);
        // names stand left of the first column where there is room for that, else right
        column.x = wide ? width * (0.2 + 0.62 * part) : 12 + part * (width * 0.68);
        column.left = wide && i === 0 && columns.length > 1;
      });
      columns.forEach((column, i) => {
        const next = i + 1 < columns.length ? columns[i + 1].x : width;
        const room = (column.left ? column.x : next - column.x) - 26;
        column.nodes.forEach((node) => { node.column = i; cut(node, Math.max(50, room)); });
      });
      // the order: each as near as can be to the middle of those it is linked with
      for (const column of columns) column.nodes.forEach((node, i) => { node.at = (i + 0.5) / column.nodes.length; });
      const wish = (node) => {
        const all = node.lines.reduce((sum, link) => sum + link.statements, 0);
        return node.lines.reduce((sum, link) => sum + link.statements * (link.source === node ? link.target : link.source).at, 0) / (all || 1);
      };
      for (let sweep = 0; sweep < SWEEPS; sweep++) {
        for (const column of sweep % 2 ? columns.slice().reverse() : columns) {
          for (const node of column.nodes) node.wish = wish(node);
          column.nodes.sort((a, b) => a.wish - b.wish || a.number - b.number);
          column.nodes.forEach((node, i) => { node.at = (i + 0.5) / column.nodes.length; });
        }
      }
      // the most linked have a row each; the others are between them, and come forward as one looks closer
      const high = height - HEAD - FOOT;
      for (const { nodes: all } of columns) {
        const rows = high / row;
        const few = all.length <= rows ? all.length : Math.max(6, Math.floor((rows - BETWEEN * all.length) / (1 - BETWEEN)));
        const first = new Set(all.slice().sort((a, b) => a.number - b.number).slice(0, few));
        const one = Math.min(44, high / (few + BETWEEN * (all.length - few)));
        let y = HEAD + (high - one * (few + BETWEEN * (all.length - few))) / 2;
        for (const node of all) {
          const mine = first.has(node) ? one : one * BETWEEN;
          node.y = y + mine / 2;
          y += mine;
        }
      }
      headLayer.replaceChildren(...columns.map((column) => svg("text", { x: column.left ? column.x + 8 : Math.max(0, column.x - 8), y: 18, "text-anchor": column.left ? "end" : "start" },
        (wide ? ["whose words they are", "who passes them on", "who passes them on again", "who publishes them"] : ["whose words", "passed on by", "passed on by", "published by"])[column.layer])));
    };

    // ---- where one looks: closer means longer, the columns stay where they are
    let view = d3.zoomIdentity;
    let inSight = 0;
    const place = () => {
      const taken = columns.map(() => []);
      inSight = 0;
      for (const node of [...nodes.filter((node) => node.dot.classList.contains("on")), ...nodes.filter((node) => !node.dot.classList.contains("on"))]) {
        node.sx = columns[node.column].x;
        node.sy = view.applyY(node.y);
        const free = node.sy > HEAD - 8 && node.sy < height + row && taken[node.column].every((y) => Math.abs(y - node.sy) >= row - 1.5);
        if (free) taken[node.column].push(node.sy);
        node.seen = free;
        inSight += free ? 1 : 0;
        node.dot.classList.toggle("unseen", !free);
        node.dot.setAttribute("transform", `translate(${node.sx.toFixed(1)} ${node.sy.toFixed(1)})`);
        if (!free) continue;
        const left = columns[node.column].left;
        node.text.setAttribute("text-anchor", left ? "end" : "start");
        node.text.setAttribute("x", (left ? -1 : 1) * (5 + 6 * node.size));
      }
      for (const { source, target, path } of links) {
        const both = source.seen && target.seen;
        path.classList.toggle("unseen", !both);
        if (!both) continue;
        const after = (node) => node.sx + (columns[node.column].left ? 9 : 14 + 5 * node.size + node.shown);
        if (source.column === target.column) {
          const bend = 16 + Math.min(70, Math.abs(source.sy - target.sy) / 4);
          path.setAttribute("d", `M${(source.sx - 9).toFixed(1)} ${source.sy.toFixed(1)}C${(source.sx - 9 - bend).toFixed(1)} ${source.sy.toFixed(1)} ${(target.sx - 9 - bend).toFixed(1)} ${target.sy.toFixed(1)} ${(target.sx - 9).toFixed(1)} ${target.sy.toFixed(1)}`);
          continue;
        }
        const [one, other] = source.column < target.column ? [source, target] : [target, source];
        const [from, to] = [Math.min(after(one), other.sx - 12), other.sx - 9];
        const bend = Math.max(12, (to - from) / 2.2);
        path.setAttribute("d", `M${from.toFixed(1)} ${one.sy.toFixed(1)}C${(from + bend).toFixed(1)} ${one.sy.toFixed(1)} ${(to - bend).toFixed(1)} ${other.sy.toFixed(1)} ${to.toFixed(1)} ${other.sy.toFixed(1)}`);
      }
    };
    const zoom = d3.zoom()
      // the wheel and one finger scroll the page, until the picture is what one is at
      .filter((event) => event.type === "wheel" ? event.ctrlKey || event.metaKey || stage.contains(document.activeElement)
        : event.type === "touchstart" ? event.touches.length > 1 : !event.button && !event.ctrlKey)
      .on("zoom", (event) => { view = event.transform; place(); })
      .on("end", () => { if (!lit) tell(null); });
    const canvas = d3.select(picture).call(zoom).on("dblclick.zoom", null);
    const slowly = () => calm.matches ? canvas : canvas.transition().duration(220);
    let goal = null;
    let since = 0;
    /** One step after another, though the one before is not at its end. */
    const turn = (step) => {
      const from = goal && Date.now() - since < 220 ? goal : view;
      const [k, y] = step(from);
      goal = d3.zoomIdentity.translate(0, Math.min(0, Math.max(height * (1 - k), y))).scale(k);
      since = Date.now();
      slowly().call(zoom.transform, goal);
    };
    /** Around whom one is at, or else around the middle. */
    const closer = (by) => turn((from) => {
      const k = Math.max(1, Math.min(FURTHEST, from.k * by));
      const here = nodeAt({ target: document.activeElement });
      const y = here ? from.applyY(here.y) : height / 2;
      return [k, y - (y - from.y) * k / from.k];
    });
    const push = (dy) => turn((from) => [from.k, from.y + dy]);
    const fit = () => {
      width = stage.clientWidth;
      height = stage.clientHeight;
      picture.setAttribute("width", width);
      picture.setAttribute("height", height);
      zoom.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]).scaleExtent([1, FURTHEST]);
      arrange();
      canvas.call(zoom.transform, d3.zoomIdentity);
    };

    // ---- whom one looks at
    const tell = (node) => {
      if (!node) {
        says.textContent = inSight < data.total
          ? `In sight are the ${inSight} most linked of ${data.total}.${inSight < nodes.length ? " More come between them as one looks closer." : ""}` : "";
        return;
      }
      const of = (from, to) => links.filter((link) => link[from] === node).sort((a, b) => b.statements - a.statements).map((link) => [link[to].name, link.statements]);
      const by = of("source", "target");
      const cites = of("target", "source");
      const who = document.createElement("bdi");
      who.textContent = node.name;
      const strong = document.createElement("strong");
      strong.append(who);
      says.replaceChildren(strong, ` (${node.class.replace("-", " ")})`
        + (by.length ? `: cited ${times(node.cited)}, by ${named(by)}` : "") + (cites.length ? `${by.length ? ";" : ":"} cites ${named(cites)}` : "") + ".");
    };
    let lit = null;
    const light = (node, other = null) => {
      if (lit === node && !other) return;
      lit = node;
      picture.classList.toggle("lit", !!node);
      for (const one of nodes) one.dot.classList.toggle("on", !!node && (one === node || (other ? one === other : node.near.has(one))));
      for (const link of links) {
        link.path.classList.toggle("on", !!node && (link.source === node || link.target === node) && (!other || link.source === other || link.target === other));
      }
      place();
      tell(node);
    };
    const nodeAt = (event) => { const dot = event.target.closest(".dot"); return dot ? dot.__node : null; };
    picture.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch") light(nodeAt(event) || nodeAt({ target: document.activeElement })); });
    picture.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") light(nodeAt({ target: document.activeElement })); });
    picture.addEventListener("focusin", (event) => light(nodeAt(event)));
    stage.addEventListener("focusout", (event) => { if (!stage.contains(event.relatedTarget)) light(null); });
    // a finger first shows who it is, then goes there
    let touched = null;
    picture.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "touch") { const node = nodeAt(event); touched = node && node !== lit ? node : null; light(node); }
    });
    picture.addEventListener("click", (event) => { if (touched) { event.preventDefault(); touched = null; } });
    // a line of the table
    const byHref = new Map(nodes.map((node) => [node.href, node]));
    const rowOf = (event) => {
      const line = event.target.closest("#list tr[data-item]");
      const ends = line ? [...line.querySelectorAll("a")].map((link) => byHref.get(link.getAttribute("href"))) : [];
      if (ends.length === 2 && ends[0] && ends[1]) light(ends[1], ends[0]); else if (line) light(null);
    };
    const table = figure.parentElement.querySelector("table");
    table.addEventListener("pointerover", rowOf);
    table.addEventListener("focusin", rowOf);
    table.addEventListener("pointerleave", () => light(null));

    // ---- by keys: up and down the column; to the left to whom they cite most, to the right to who cites them most
    const walk = (dx, dy) => {
      const from = nodeAt({ target: document.activeElement });
      if (!from) return nodes[0];
      if (dy) {
        const beside = nodes.filter((node) => node.column === from.column && node.seen && (node.y - from.y) * dy > 0);
        return beside.sort((a, b) => (a.y - b.y) * dy)[0];
      }
      const along = from.lines.filter((link) => link[dx < 0 ? "target" : "source"] === from).sort((a, b) => b.statements - a.statements)[0];
      return along && along[dx < 0 ? "source" : "target"];
    };
    const go = (node) => {
      if (!node) return;
      const y = view.applyY(node.y);
      const dy = Math.max(0, HEAD + 10 - y) + Math.min(0, height - 20 - y);
      if (dy) { canvas.interrupt(); canvas.call(zoom.transform, view.translate(0, dy / view.k)); }
      light(node); // whoever is lit is in sight
      node.dot.focus({ preventScroll: true });
    };
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const zooms = { in: () => closer(1.6), out: () => closer(1 / 1.6), all: () => turn(() => [1, 0]) };
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = arrows[event.key];
      if (arrow && event.shiftKey) push(-arrow[1] * 80);
      else if (arrow) go(walk(...arrow));
      else if (event.key === "+" || event.key === "=") zooms.in();
      else if (event.key === "-") zooms.out();
      else if (event.key === "0" || event.key === "Home") zooms.all();
      else if (event.key === "Escape" && document.activeElement !== stage) stage.focus({ preventScroll: true });
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    figure.addEventListener("click", (event) => { const button = event.target.closest("[data-zoom]"); if (button) zooms[button.dataset.zoom](); });
    new ResizeObserver(() => { if (stage.clientWidth !== width || stage.clientHeight !== height) { fit(); if (!lit) tell(null); } }).observe(stage);
    fit();
    tell(null);
    figure.dataset.drawn = nodes.length;
  };

  const begin = () => {
    const figure = document.getElementById("live-net");
    if (!figure || figure.dataset.asked) return;
    figure.dataset.asked = "yes";
    fetch(figure.dataset.from).then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status)).then((data) => {
      if (figure.isConnected) draw(figure, data);
    }).catch(() => document.documentElement.classList.remove("moving")); // what the server drew stands for it
  };
  document.addEventListener("htmx:afterSettle", begin);
  begin();
})();
