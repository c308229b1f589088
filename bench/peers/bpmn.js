import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css";
import Modeler from "bpmn-js/lib/Modeler";

const modeler = new Modeler({ container: "#canvas" });
const xml = await (await fetch(`${location.pathname.replace("page", "map")}.bpmn`)).text();
await modeler.importXML(xml);
const canvas = modeler.get("canvas");
canvas.viewbox({ x: 0, y: 0, width: canvas.getSize().width / 0.7, height: canvas.getSize().height / 0.7 });
