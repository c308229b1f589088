import { LANE_HEIGHT, type SampleMap, type SampleStep } from "#bench/sample-map.ts";

const ELEMENTS: Readonly<Record<string, string>> = { exclusive: "exclusiveGateway", userTask: "userTask", manualTask: "manualTask", serviceTask: "serviceTask" };
/** BPMN's own lanes begin right of the pool's and the lane's heads. */
const HEADS = 60;

/** The sample as BPMN 2.0 with its diagram: one pool, its lanes, flow nodes and sequence flows with their corners. */
export function writeBpmn({ lanes, width, steps, flows }: SampleMap): string {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const element = ({ kind }: SampleStep) => ELEMENTS[kind] ?? "task";
  const nodes = steps.map((step) => `<${element(step)} id="${step.id}" name="${step.title}"/>`);
  const sequence = flows.map(({ id, from, to, title }) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"${title && ` name="${title}"`}/>`);
  const laneSet = lanes.map(({ id, title }, index) => `<lane id="${id}" name="${title}">${steps.filter(({ lane }) => lane === index).map(({ id }) => `<flowNodeRef>${id}</flowNodeRef>`).join("")}</lane>`);
  const bounds = (x: number, y: number, w: number, h: number) => `<dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}"/>`;
  const shapes = [
    `<di:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true">${bounds(0, 0, width + HEADS, lanes.length * LANE_HEIGHT)}</di:BPMNShape>`,
    ...lanes.map(({ id, top }) => `<di:BPMNShape id="${id}_di" bpmnElement="${id}" isHorizontal="true">${bounds(30, top, width + 30, LANE_HEIGHT)}</di:BPMNShape>`),
    ...steps.map((step) => `<di:BPMNShape id="${step.id}_di" bpmnElement="${step.id}">${bounds(step.x + HEADS, step.y + lanes[step.lane]!.top, step.width, step.height)}</di:BPMNShape>`),
    ...flows.map(({ id, from, to }) => `<di:BPMNEdge id="${id}_di" bpmnElement="${id}">${corners(byId.get(from)!, byId.get(to)!).map(([x, y]) => `<wp:waypoint x="${x}" y="${y}"/>`).join("")}</di:BPMNEdge>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:wp="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="urn:bench">
<collaboration id="collaboration"><participant id="pool" name="Benchmark" processRef="process"/></collaboration>
<process id="process"><laneSet id="lanes">${laneSet.join("")}</laneSet>${nodes.join("")}${sequence.join("")}</process>
<di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="collaboration">${shapes.join("")}</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
}

/** From the right of one step to the left of the next, turning once in between. */
function corners(from: SampleStep, to: SampleStep): [x: number, y: number][] {
  const start: [number, number] = [from.x + from.width + HEADS, from.y + from.height / 2 + from.lane * LANE_HEIGHT];
  const end: [number, number] = [to.x + HEADS, to.y + to.height / 2 + to.lane * LANE_HEIGHT];
  const middle = (start[0] + end[0]) / 2;
  return start[1] === end[1] ? [start, end] : [start, [middle, start[1]], [middle, end[1]], end];
}
