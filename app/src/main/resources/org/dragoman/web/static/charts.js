// What all charts share: colours of the page, light or dark, and redrawing when either changes.
// A chart is drawn over the table that stands in the same figure; the table is what is true.
window.dragoman = (() => {
  const charts = new Map();
  const kinds = {};
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const palette = () => ({
    text: colour("--pico-color"), muted: colour("--pico-muted-color"), line: colour("--line"),
    back: colour("--pico-background-color"), panel: colour("--panel"), land: colour("--land"), border: colour("--border"),
    cooperation: colour("--cooperation"), conflict: colour("--conflict"), font: "system-ui, sans-serif",
  });
  const quiet = matchMedia("(prefers-reduced-motion: reduce)");
  const draw = (figure) => {
    const kind = kinds[figure.dataset.chart];
    if (!kind || !window.echarts) return;
    charts.get(figure)?.dispose();
    let box = figure.querySelector(":scope > .chart");
    if (!box) {
      box = document.createElement("div");
      box.className = "chart" + (kind.size ? " " + kind.size : "");
      box.setAttribute("aria-hidden", "true");
      figure.prepend(box);
    }
    const p = palette();
    const option = kind.option(figure, p);
    if (!option) return box.remove();
    const chart = echarts.init(box, null, { renderer: "canvas" });
    charts.set(figure, chart);
    chart.setOption({
      textStyle: { fontFamily: p.font, color: p.text }, animation: !quiet.matches, animationDuration: 300,
      ...option, tooltip: option.tooltip && { renderMode: "richText", confine: true, backgroundColor: p.panel, borderColor: p.line, textStyle: { color: p.text, fontSize: 12 }, ...option.tooltip },
    });
    kind.ready?.(chart, figure);
  };
  const all = (root = document) => root.querySelectorAll("figure[data-chart]").forEach(draw);
  document.addEventListener("DOMContentLoaded", () => all());
  document.addEventListener("htmx:afterSwap", () => {
    for (const [figure, chart] of charts) if (!figure.isConnected) { chart.dispose(); charts.delete(figure); }
    all();
  });
  document.addEventListener("dragoman:redraw", () => all());
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => all());
  return { kind: (name, what) => { kinds[name] = what; }, palette };
})();
