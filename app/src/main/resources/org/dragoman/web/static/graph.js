// Who acts upon whom, as a graph: a node's size is its events, an edge's colour and dash whether
// there is more cooperation or conflict on it. Also the bars of an actor's offices, and the slider.
dragoman.kind("graph", {
  size: "high",
  option(figure, p) {
    const rows = [...figure.querySelectorAll("tbody tr")];
    if (!rows.length) return null;
    const nodes = new Map();
    const edges = new Map();
    rows.forEach((r) => {
      const d = r.dataset;
      [[d.from, r.cells[0], d.fromKind], [d.to, r.cells[1], d.toKind]].forEach(([id, cell, kind]) => {
        const node = nodes.get(id) ?? { id, name: cell.textContent.trim(), href: cell.querySelector("a").href, kind, events: 0 };
        node.events += Number(d.events);
        nodes.set(id, node);
      });
      if (d.from === d.to) return;
      const key = [d.from, d.to].sort().join("\n");
      const edge = edges.get(key) ?? { a: d.from, b: d.to, events: 0, good: 0 };
      edge.events += Number(d.events);
      edge.good += Number(d.cooperative);
      edges.set(key, edge);
    });
    const most = Math.max(...[...nodes.values()].map((n) => n.events));
    const many = nodes.size > 80;
    const shapes = { state: "circle", person: "rect", organization: "diamond", group: "triangle" };
    const labelled = new Set([...nodes.values()].sort((a, b) => b.events - a.events).slice(0, 40).map((n) => n.id));
    return {
      tooltip: { formatter: (x) => x.dataType === "edge" ? x.data.say : x.data.name + ": " + x.data.events },
      series: [{
        type: "graph", layout: "force", roam: true, draggable: true, scaleLimit: { min: 0.4, max: 6 },
        force: { repulsion: nodes.size > 250 ? 70 : many ? 170 : 260, edgeLength: many ? [30, 120] : [60, 150], gravity: many ? 0.07 : 0.08, layoutAnimation: nodes.size < 60 && !matchMedia("(prefers-reduced-motion: reduce)").matches },
        label: { show: true, position: "right", color: p.text, fontSize: 11, textBorderColor: p.back, textBorderWidth: 2 }, labelLayout: { hideOverlap: true },
        emphasis: { focus: "adjacency", lineStyle: { width: 4 } },
        data: [...nodes.values()].map((n) => ({ ...n, symbol: shapes[n.kind] ?? "circle", symbolSize: 7 + 26 * Math.sqrt(n.events / most), itemStyle: { color: p.panel, borderColor: p.text, borderWidth: 1.3 }, label: { show: !many || labelled.has(n.id) } })),
        links: [...edges.values()].map((e) => ({ source: e.a, target: e.b, say: nodes.get(e.a).name + " – " + nodes.get(e.b).name + "\n" + figure.dataset.cooperation + " " + e.good + ", " + figure.dataset.conflict + " " + (e.events - e.good), lineStyle: { color: e.good * 2 >= e.events ? p.cooperation : p.conflict, type: e.good * 2 >= e.events ? "solid" : "dashed", width: 0.8 + 3 * Math.sqrt(e.events / most), opacity: 0.65, curveness: 0.06 } })),
      }],
    };
  },
  ready(chart) { chart.on("click", (x) => { if (x.data?.href) location.href = x.data.href; }); },
});
dragoman.kind("tenures", {
  size: "low",
  option(figure, p) {
    const day = (text) => (/^\d{4}/.test(text) ? text : null);
    const rows = [...figure.querySelectorAll("tbody tr")].map((r) => {
      const seen = r.cells[3].textContent.trim().split(" – ");
      const from = r.cells[1].textContent.trim(), to = r.cells[2].textContent.trim();
      return { name: r.cells[0].dataset.title + " " + (r.cells[0].querySelector("small")?.textContent ?? ""), from: day(from) ?? seen[0], to: day(to) ?? seen[seen.length - 1], open: !from || !to };
    }).filter((r) => r.from && r.to);
    if (!rows.length) return null;
    const names = [...new Set(rows.map((r) => r.name))].reverse();
    return {
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      tooltip: { formatter: (x) => x.data.name + "\n" + x.data.value[1] + " – " + x.data.value[2] },
      xAxis: { type: "time", axisLabel: { color: p.muted, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: p.line } } },
      yAxis: { type: "category", data: names, axisLabel: { color: p.text, width: 180, overflow: "truncate" }, axisTick: { show: false }, axisLine: { show: false } },
      series: [{
        type: "custom", encode: { x: [1, 2], y: 0 }, data: rows.map((r) => ({ name: r.name, value: [names.indexOf(r.name), r.from, r.to], open: r.open })),
        renderItem(params, api) {
          const a = api.coord([api.value(1), api.value(0)]), b = api.coord([api.value(2), api.value(0)]);
          const height = Math.min(16, api.size([0, 1])[1] * 0.6);
          return { type: "rect", shape: { x: a[0], y: a[1] - height / 2, width: Math.max(4, b[0] - a[0]), height, r: 2 }, style: { fill: rows[params.dataIndex].open ? p.panel : p.cooperation, stroke: p.cooperation, lineWidth: 1.5, lineDash: rows[params.dataIndex].open ? [4, 3] : null } };
        },
      }],
    };
  },
});
