// Articles by month of publication, a band a language.
dragoman.kind("coverage", {
  size: "low",
  option(figure, p) {
    const rows = [...figure.querySelectorAll("tbody tr")].filter((r) => r.dataset.month);
    if (!rows.length) return null;
    const months = [...new Set(rows.map((r) => r.dataset.month))].sort();
    const languages = [...new Set(rows.map((r) => r.dataset.language))].sort();
    return {
      aria: { enabled: true, decal: { show: true } },
      color: [p.cooperation, p.conflict, "#7a8f3a", "#8a6bb0", "#c39a2e", "#4f8d86"],
      legend: { top: 0, left: 0, textStyle: { color: p.text } },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: { type: "category", data: months, axisLabel: { color: p.muted }, axisTick: { show: false } },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: p.muted }, splitLine: { lineStyle: { color: p.line } } },
      series: languages.map((name) => ({ name, type: "bar", stack: "all", barMaxWidth: 22, data: months.map((m) => { const r = rows.find((x) => x.dataset.month === m && x.dataset.language === name); return r ? Number(r.dataset.articles) : 0; }) })),
    };
  },
});
