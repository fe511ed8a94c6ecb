// Every page works without scripts; these make it nicer. One file a behaviour.
import "./adding.js";
import "./comments.js";
import "./files.js";
import "./lines.js";
import "./live.js";
import "./menus.js";
import "./notices.js";
import "./outline.js";
import "./picking.js";
import "./problems.js";
import "./requests.js";
import "./schedule.js";
import "./shortcuts.js";
import "./slip.js";
import "./stage.js";
import "./ticks.js";
import "./timer.js";
