// Flows between capitals on the borders of /borders.geojson; what is disputed is hatched and named.
(() => {
  let borders = null;
  const hatch = (p) => {
    const c = document.createElement("canvas");
    c.width = c.height = 6;
    const g = c.getContext("2d");
    g.fillStyle = p.land; g.fillRect(0, 0, 6, 6);
    g.strokeStyle = p.text;
    g.beginPath(); g.moveTo(0, 6); g.lineTo(6, 0); g.stroke();
    return { image: c, repeat: "repeat" };
  };
  dragoman.kind("map", {
    size: "high",
    option(figure, p) {
      if (!borders) return null;
      const flows = [...figure.querySelectorAll("tbody tr")].filter((r) => r.dataset.a && r.dataset.b && r.dataset.from !== r.dataset.to);
      const most = Math.max(1, ...flows.map((r) => Number(r.dataset.events)));
      const point = (text) => text.split(",").map(Number);
      const places = new Map();
      flows.forEach((r) => [[r.dataset.a, r.cells[0]], [r.dataset.b, r.cells[1]]].forEach(([at, cell]) => {
        const place = places.get(at) ?? { name: cell.textContent.trim(), href: cell.querySelector("a").href, events: 0, value: point(at) };
        place.events += Number(r.dataset.events);
        places.set(at, place);
      }));
      const named = new Set([...places.values()].sort((a, b) => b.events - a.events).slice(0, 25).map((x) => x.name));
      const disputed = borders.features.filter((f) => f.properties.disputed);
      return {
        tooltip: { formatter: (x) => x.data?.say ?? (x.data?.events ? x.data.name + ": " + x.data.events : x.name) },
        geo: { map: "world", roam: true, scaleLimit: { min: 1, max: 12 }, top: 0, bottom: 0, left: 0, right: 0, itemStyle: { areaColor: p.land, borderColor: p.border, borderWidth: 0.6 }, emphasis: { itemStyle: { areaColor: p.line }, label: { show: false } }, select: { disabled: true },
          regions: disputed.map((f) => ({ name: f.properties.name, itemStyle: { areaColor: hatch(p), borderColor: p.text, borderWidth: 0.8, borderType: "dashed" } })) },
        series: [
          { type: "lines", coordinateSystem: "geo", symbol: ["none", "arrow"], symbolSize: 6, data: flows.slice(0, 250).map((r) => {
              const good = Number(r.dataset.cooperative) * 2 >= Number(r.dataset.events);
              return { coords: [point(r.dataset.a), point(r.dataset.b)], say: r.cells[0].textContent.trim() + " → " + r.cells[1].textContent.trim() + "\n" + figure.dataset.cooperation + " " + r.dataset.cooperative + ", " + figure.dataset.conflict + " " + (r.dataset.events - r.dataset.cooperative), href: r.cells[2].querySelector("a")?.href, lineStyle: { color: good ? p.cooperation : p.conflict, type: good ? "solid" : "dashed", width: 0.7 + 4 * Math.sqrt(r.dataset.events / most), opacity: 0.6, curveness: 0.22 } };
            }) },
          { type: "scatter", coordinateSystem: "geo", symbolSize: (v, x) => 4 + 8 * Math.sqrt(x.data.events / most), itemStyle: { color: p.text }, label: { show: true, position: "right", formatter: (x) => named.has(x.name) ? x.name : "", color: p.text, fontSize: 11, textBorderColor: p.back, textBorderWidth: 2 }, labelLayout: { hideOverlap: true }, data: [...places.values()] },
        ],
      };
    },
    ready(chart) { chart.on("click", (x) => { if (x.data?.href) location.href = x.data.href; }); },
  });
  fetch("/borders.geojson").then((answer) => answer.json()).then((json) => {
    borders = json;
    echarts.registerMap("world", json);
    const said = json.features.map((f) => f.properties.disputed).filter(Boolean);
    document.querySelectorAll("[data-borders]").forEach((place) => { place.lang = "en"; place.textContent = said.join("; ") + ". " + (json.note ?? ""); });
    document.dispatchEvent(new CustomEvent("dragoman:redraw"));
  });
})();
