"use strict";
// Who cites whom as a picture that can be walked through. What the server drew stands for it on paper and without scripts.
(() => {
  const FEW = 6; // names told of somebody's neighbours
  const STEPS = 240; // until the picture has settled
  const WIDE = { width: 1240, height: 680 };
  const TALL = { width: 560, height: 900 };
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
    const usual = data.nodes.length < data.total
      ? `Drawn are the ${data.nodes.length} most linked of ${data.total}, and the ${data.links.length} strongest links between them.` : "";
    const nodes = data.nodes.map((node, number) => ({
      ...node, number, size: Math.min(2.4, 0.75 + 0.28 * Math.log(1 + node.cites + node.cited)),
      column: node.publisher ? 2 : node.cites > 0 ? 1 : 0, near: new Set(), lines: [] }));
    const links = data.links.map((link) => ({ source: nodes[link.cited], target: nodes[link.citer], statements: link.statements }));

    // ---- the places: from the left to the right as the words went; the same links give the same picture
    const room = stage.clientWidth >= 640 ? WIDE : TALL;
    const columns = room === WIDE ? [0.1, 0.5, 0.9] : [0.2, 0.5, 0.8];
    // more of them need more room, and are seen from farther off
    const wide = Math.sqrt(Math.max(1, data.nodes.length / 110));
    const counts = [0, 0, 0];
    for (const node of nodes) counts[node.column]++;
    const rows = [0, 0, 0];
    const settle = () => {
      let chance = 1; // the same every time
      simulation.randomSource(() => (chance = (1664525 * chance + 1013904223) % 4294967296) / 4294967296);
      rows.fill(0);
      for (const node of nodes) {
        // the most linked in the middle of its column
        const row = rows[node.column]++;
        const off = (row % 2 ? 1 : -1) * Math.ceil(row / 2) / Math.max(1, counts[node.column]);
        Object.assign(node, { x: columns[node.column] * room.width * wide, y: (0.5 + off) * room.height * wide, vx: 0, vy: 0, fx: null, fy: null });
      }
      simulation.alpha(1).tick(STEPS);
    };
    const simulation = d3.forceSimulation(nodes).stop()
      .force("link", d3.forceLink(links).distance(70).strength((link) => 0.2 / Math.sqrt(Math.min(link.source.lines.length, link.target.lines.length) || 1)))
      .force("charge", d3.forceManyBody().strength(-210).distanceMax(340))
      .force("apart", d3.forceCollide((node) => 9 + 6 * node.size))
      .force("x", d3.forceX((node) => columns[node.column] * room.width * wide).strength(0.5))
      .force("y", d3.forceY(wide * room.height / 2).strength(0.07));

    // ---- what is drawn
    const picture = svg("svg", { class: "net" });
    const lineLayer = svg("g", { class: "lines" });
    const dotLayer = svg("g", { class: "dots" });
    picture.append(lineLayer, dotLayer);
    stage.replaceChildren(picture);
    for (const link of links) {
      link.path = svg("path", { class: "link-line k-" + link.source.class, "stroke-width": (0.8 + 1.4 * Math.log(link.statements)).toFixed(1) });
      lineLayer.append(link.path);
      for (const [one, other] of [[link.source, link.target], [link.target, link.source]]) {
        one.near.add(other);
        one.lines.push(link);
      }
    }
    // the most linked lies over the others
    for (const node of nodes) {
      node.left = room === WIDE ? node.column === 0 : node.column === 2;
      node.text = svg("text", { y: 4 }, node.label);
      node.dot = svg("a", { class: "dot k-" + node.class, href: node.href, tabindex: -1, "aria-label": `${node.name}, cited ${times(node.cited)}, cites others ${times(node.cites)}` },
        svg("path", { class: "reach", d: "M-13 -11H13V11H-13Z" }), svg("path", { d: node.shape, transform: `scale(${node.size.toFixed(2)})` }), node.text);
      node.dot.__node = node;
      dotLayer.prepend(node.dot);
    }
    simulation.force("link").links(links); // how strong depends on how many each has
    settle();
    for (const node of nodes) node.long = node.text.getComputedTextLength();

    // ---- where one looks
    let width = 0;
    let height = 0;
    let view = d3.zoomIdentity;
    const place = () => {
      for (const node of nodes) {
        node.sx = view.applyX(node.x);
        node.sy = view.applyY(node.y);
        node.dot.setAttribute("transform", `translate(${node.sx.toFixed(1)} ${node.sy.toFixed(1)})`);
      }
      for (const { source, target, path } of links) {
        const bend = (target.sx - source.sx) / 2.4;
        path.setAttribute("d", `M${source.sx.toFixed(1)} ${source.sy.toFixed(1)}C${(source.sx + bend).toFixed(1)} ${source.sy.toFixed(1)} ${(target.sx - bend).toFixed(1)} ${target.sy.toFixed(1)} ${target.sx.toFixed(1)} ${target.sy.toFixed(1)}`);
      }
    };
    /** Names stand where there is room for them: the most linked first, of those that are lit all. */
    const name = () => {
      // not over somebody who is more linked
      const taken = nodes.slice(0, room === WIDE ? 40 : 12).map((node) => [node.sx - 4 * node.size, node.sy - 4 * node.size, node.sx + 4 * node.size, node.sy + 4 * node.size]);
      const first = nodes.filter((node) => node.dot.classList.contains("on"));
      for (const node of first.length ? [...first, ...nodes.filter((node) => !first.includes(node))] : nodes) {
        // on the side that its column is free on, or else on the other
        const places = [node.left, !node.left].map((left) => {
          const x = left ? node.sx - 8 - node.long - 5 * node.size : node.sx + 5 * node.size;
          return { left, box: [x, node.sy - 7, x + node.long + 8, node.sy + 7] };
        });
        const free = places.find(({ box }) => box[0] > 0 && box[2] < width && taken.every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]));
        node.text.classList.toggle("unnamed", !free);
        if (!free) continue;
        taken.push(free.box);
        node.text.setAttribute("text-anchor", free.left ? "end" : "start");
        node.text.setAttribute("x", (free.left ? -1 : 1) * (4 + 6 * node.size));
      }
    };
    const zoom = d3.zoom().scaleExtent([0.2, 8])
      // the wheel and one finger scroll the page, until the picture is what one is at
      .filter((event) => event.type === "wheel" ? event.ctrlKey || event.metaKey || stage.contains(document.activeElement)
        : event.type === "touchstart" ? event.touches.length > 1 : !event.button && !event.ctrlKey)
      .on("zoom", (event) => { view = event.transform; place(); })
      .on("end", name);
    const canvas = d3.select(picture).call(zoom).on("dblclick.zoom", null);
    const slowly = () => calm.matches ? canvas : canvas.transition().duration(220);
    let goal = null;
    let since = 0;
    /** One step after another, though the one before is not at its end. */
    const turn = (step) => {
      const from = goal && Date.now() - since < 220 ? goal : view;
      goal = step(from);
      since = Date.now();
      slowly().call(zoom.transform, goal);
    };
    const closer = (by) => turn((from) => {
      const k = Math.max(0.2, Math.min(8, from.k * by));
      return d3.zoomIdentity.translate(width / 2 - (width / 2 - from.x) * k / from.k, height / 2 - (height / 2 - from.y) * k / from.k).scale(k);
    });
    const push = (dx, dy) => turn((from) => d3.zoomIdentity.translate(from.x + dx, from.y + dy).scale(from.k));
    const whole = () => {
      const labels = room === WIDE ? 150 : 12;
      const left = Math.min(...nodes.map((node) => node.x));
      const right = Math.max(...nodes.map((node) => node.x));
      const top = Math.min(...nodes.map((node) => node.y));
      const bottom = Math.max(...nodes.map((node) => node.y));
      const k = Math.min(1.6, (width - 2 * labels) / Math.max(1, right - left), (height - 44) / Math.max(1, bottom - top));
      return d3.zoomIdentity.translate(width / 2 - k * (left + right) / 2, height / 2 - k * (top + bottom) / 2).scale(k);
    };
    const fit = () => {
      width = stage.clientWidth;
      height = stage.clientHeight;
      picture.setAttribute("width", width);
      picture.setAttribute("height", height);
      canvas.call(zoom.transform, whole());
    };
    new ResizeObserver(() => { if (stage.clientWidth !== width || stage.clientHeight !== height) fit(); }).observe(stage);
    fit();

    // ---- whom one looks at
    const tell = (node) => {
      if (!node) { says.textContent = usual; return; }
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
      name();
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
    const row = (event) => {
      const line = event.target.closest("#list tr[data-item]");
      const ends = line ? [...line.querySelectorAll("a")].map((link) => byHref.get(link.getAttribute("href"))) : [];
      if (ends.length === 2 && ends[0] && ends[1]) light(ends[1], ends[0]); else if (line) light(null);
    };
    const table = figure.parentElement.querySelector("table");
    table.addEventListener("pointerover", row);
    table.addEventListener("focusin", row);
    table.addEventListener("pointerleave", () => light(null));

    // ---- untangling
    d3.select(dotLayer).selectAll(".dot").call(d3.drag()
      .filter((event) => !event.button && !event.ctrlKey && !event.metaKey && event.pointerType !== "touch" && event.type !== "touchstart")
      .container(() => picture)
      .subject(function () { return { x: this.__node.sx, y: this.__node.sy }; })
      .on("start", function () { if (!calm.matches) simulation.alphaTarget(0.12).alpha(0.12).on("tick", place).restart(); })
      .on("drag", function (event) {
        const node = this.__node;
        [node.x, node.y] = [node.fx, node.fy] = view.invert([event.x, event.y]);
        if (calm.matches) place();
      })
      .on("end", () => { simulation.alphaTarget(0).on("end", name); name(); }));

    // ---- by keys: the arrows walk from one to the next that lies there
    const walk = (dx, dy) => {
      const from = nodeAt({ target: document.activeElement });
      if (!from) return nodes[0];
      let best = null;
      let least = Infinity;
      for (const node of nodes) {
        const along = (node.sx - from.sx) * dx + (node.sy - from.sy) * dy;
        const across = Math.abs((node.sx - from.sx) * dy) + Math.abs((node.sy - from.sy) * dx);
        const far = along + 2.5 * across;
        if (node !== from && along > 1 && across < 2.5 * along && far < least) { least = far; best = node; }
      }
      return best;
    };
    const go = (node) => {
      if (!node) return;
      node.dot.focus({ preventScroll: true });
      const [dx, dy] = [Math.max(0, 60 - node.sx) + Math.min(0, width - 60 - node.sx), Math.max(0, 20 - node.sy) + Math.min(0, height - 20 - node.sy)];
      if (dx || dy) push(dx, dy);
    };
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const zooms = {
      in: () => closer(1.5), out: () => closer(1 / 1.5),
      all: () => { simulation.stop(); settle(); canvas.interrupt(); canvas.call(zoom.transform, whole()); place(); name(); } };
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = arrows[event.key];
      if (arrow && event.shiftKey) push(-arrow[0] * 80, -arrow[1] * 80);
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
    light(null);
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
