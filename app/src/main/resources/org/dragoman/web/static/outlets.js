// A story's articles on a timeline, a row an outlet (or language, where no outlet is known).
dragoman.kind("outlets", {
  size: "low",
  option(figure, p) {
    const rows = [...figure.querySelectorAll("tbody tr")].filter((r) => /^\d{4}-\d\d-\d\d/.test(r.dataset.day));
    if (rows.length < 2) return null;
    const sources = [...new Set(rows.map((r) => r.dataset.source))].reverse();
    return {
      grid: { left: 8, right: 24, top: 12, bottom: 8, containLabel: true },
      tooltip: { formatter: (x) => x.data.name },
      xAxis: { type: "time", axisLabel: { color: p.muted, hideOverlap: true, formatter: "{yyyy}-{MM}-{dd}" }, splitLine: { show: true, lineStyle: { color: p.line } }, axisLine: { show: false } },
      yAxis: { type: "category", data: sources, axisLabel: { color: p.text }, axisTick: { show: false }, axisLine: { show: false } },
      series: [{ type: "scatter", symbolSize: 11, itemStyle: { color: p.cooperation, opacity: 0.8, borderColor: p.back }, data: rows.map((r) => ({ value: [r.dataset.day.split("/").pop().slice(0, 10), r.dataset.source], name: r.dataset.day + "  " + r.querySelector("a").textContent, href: r.querySelector("a").href })) }],
    };
  },
  ready(chart) { chart.on("click", (x) => { if (x.data?.href) location.href = x.data.href; }); },
});
