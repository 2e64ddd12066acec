// A relation over time: cooperation above the axis, conflict below, both directions side by side
// on one axis, the events as points under it, other pairs as lines.
dragoman.kind("relation", {
  option(figure, p) {
    const rows = [...figure.querySelectorAll("tbody tr")];
    if (!rows.length) return null;
    const value = (cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value));
    const cells = rows.map((r) => [...r.querySelectorAll("td[data-value]")].map(value));
    const periods = rows.map((r) => r.dataset.period);
    const d = figure.dataset;
    const bar = (name, i, sign, colour, decal) => ({
      name, type: "bar", stack: i < 2 ? "forth" : "back", barMaxWidth: 16, barGap: "10%",
      itemStyle: { color: colour, opacity: decal ? 0.55 : 1, decal: decal ? { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color: p.back } : { symbol: "none" } },
      data: cells.map((c) => (c[i] === null ? null : sign * c[i])),
    });
    const step = d.by === "year" ? 4 : d.by === "month" ? 7 : 10;
    const index = new Map(periods.map((period, i) => [period, i]));
    const points = { cooperation: [], conflict: [] };
    document.querySelectorAll("#events tr[data-date]").forEach((row) => {
      const day = row.dataset.date.split("/").pop();
      const at = index.get(day.slice(0, step));
      if (at !== undefined) points[row.dataset.side].push({ value: [periods[at], row.dataset.side === "cooperation" ? 1 : 0], name: day + "  " + row.cells[1].textContent.trim() + "\n" + row.cells[3].textContent.trim().slice(0, 90), href: row.querySelector("a").href });
    });
    const scatter = (side, symbol) => ({ name: d[side], type: "scatter", xAxisIndex: 1, yAxisIndex: 1, symbol, symbolSize: 8, itemStyle: { color: p[side], opacity: 0.75 }, data: points[side] });
    const others = [...figure.querySelectorAll("thead th[data-other]")].flatMap((th, n) => [0, 1].map((k) => ({
      name: th.dataset.other, type: "line", symbol: ["circle", "triangle", "rect", "diamond"][n], symbolSize: 5, connectNulls: false,
      lineStyle: { type: ["solid", "dashed", "dotted", "solid"][n], width: 1.5, color: p.muted }, itemStyle: { color: p.muted },
      data: cells.map((c) => (c[4 + 2 * n + k] === null ? null : (k ? -1 : 1) * c[4 + 2 * n + k])),
    })));
    const marks = [...document.querySelectorAll("[data-change]")].map((m) => ({ xAxis: m.dataset.change.slice(0, step) }));
    const first = bar(d.forth + " · " + d.cooperation, 0, 1, p.cooperation, false);
    first.markLine = { symbol: "none", silent: true, label: { show: false }, lineStyle: { color: p.text, type: "dotted" }, data: marks };
    const unread = periods.filter((x, i) => cells[i][0] === null).map((x) => [{ xAxis: x }, { xAxis: x }]);
    first.markArea = { silent: true, itemStyle: { color: p.panel, borderColor: p.panel, borderWidth: 14 }, data: unread };
    const axis = { axisLine: { lineStyle: { color: p.muted } }, axisTick: { show: false } };
    return {
      aria: { enabled: true, decal: { show: true } },
      grid: [{ left: 48, right: 16, top: 56, bottom: 104 }, { left: 48, right: 16, height: 40, bottom: 40 }],
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: p.text, fontSize: 12 }, type: "scroll" },
      tooltip: { trigger: "item", formatter: (x) => x.seriesType === "scatter" ? x.data.name : x.name + "\n" + x.seriesName + ": " + Math.abs(x.value).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) },
      dataZoom: [{ type: "inside", xAxisIndex: [0, 1], zoomOnMouseWheel: "ctrl" }, { type: "slider", xAxisIndex: [0, 1], height: 16, bottom: 6, borderColor: p.line, textStyle: { color: p.muted, fontSize: 10 }, show: periods.length > 24 }],
      xAxis: [{ type: "category", data: periods, ...axis, axisLine: { onZero: true, lineStyle: { color: p.muted } }, axisLabel: { show: false } }, { type: "category", gridIndex: 1, data: periods, ...axis, axisLabel: { color: p.muted, fontSize: 11 } }],
      yAxis: [{ type: "value", axisLabel: { color: p.muted, formatter: (v) => Math.abs(v) }, splitLine: { lineStyle: { color: p.line } } }, { type: "value", gridIndex: 1, min: -0.5, max: 1.5, show: false }],
      series: [first, bar(d.forth + " · " + d.conflict, 1, -1, p.conflict, false), bar(d.back + " · " + d.cooperation, 2, 1, p.cooperation, true), bar(d.back + " · " + d.conflict, 3, -1, p.conflict, true), ...others, scatter("cooperation", "circle"), scatter("conflict", "diamond")],
    };
  },
  ready(chart) {
    chart.on("click", (x) => { if (x.data?.href) location.href = x.data.href; });
  },
});
