// Lays out the diagrams on standard input with d3-sankey, the copy of it that Plotly draws with, and ECharts;
// writes the order of nodes that each comes to, per diagram and input order, and the milliseconds it took.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as plotly from "@plotly/d3-sankey";
import * as d3 from "d3-sankey";
import * as echarts from "echarts";

const WIDTH = 1000;
const HEIGHT = 600;

function runSankey(module, iterations, padding, { stages, links }) {
  const nodes = stages.flatMap((ids, stage) => ids.map((id) => ({ id, stage })));
  const layout = module
    .sankey()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.stage)
    .iterations(iterations)
    .nodePadding(padding)
    .size([WIDTH, HEIGHT]);
  layout({ nodes, links: links.map(([source, target, value]) => ({ source, target, value })) });
  return nodes.map(({ id, stage, y0, y1 }) => ({ id, stage, y: (y0 + y1) / 2 }));
}

function runECharts({ stages, links }) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  const data = stages.flatMap((ids, depth) => ids.map((name) => ({ name, depth })));
  const flows = links.map(([source, target, value]) => ({ source, target, value }));
  chart.setOption({ animation: false, series: [{ type: "sankey", data, links: flows }] });
  chart.renderToSVGString();
  const { nodes } = chart.getModel().getSeriesByIndex(0).getGraph();
  const stageOf = new Map(stages.flatMap((ids, stage) => ids.map((id) => [id, stage])));
  const placed = nodes.map((node) => {
    const { y, dy } = node.getLayout();
    return { id: node.id, stage: stageOf.get(node.id), y: y + dy / 2 };
  });
  chart.dispose();
  return placed;
}

// the settings each draws with unless told otherwise, and more iterations for d3-sankey
const tools = {
  "d3-sankey": [
    (given) => runSankey(d3, 6, 8, given),
    (given) => runSankey(d3, 32, 8, given),
    (given) => runSankey(d3, 200, 8, given),
  ],
  Plotly: [(given) => runSankey(plotly, 32, 20, given)],
  ECharts: [runECharts],
};

function order(placed, count) {
  return Array.from({ length: count }, (_, stage) =>
    placed.filter((node) => node.stage === stage).sort((a, b) => a.y - b.y).map((node) => node.id),
  );
}

const found = JSON.parse(readFileSync(0, "utf8")).map((inputs) => {
  const runs = [];
  for (const [tool, variants] of Object.entries(tools)) {
    for (const [variant, run] of variants.entries()) {
      for (const given of inputs) {
        const start = performance.now();
        const placed = run(given);
        const ms = performance.now() - start;
        runs.push({ tool, variant, ms, order: order(placed, given.stages.length) });
      }
    }
  }
  return runs;
});
process.stdout.write(JSON.stringify(found));
