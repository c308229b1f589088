// Answers what `elk-api` asks: in a worker the file does that by itself.
import "elkjs/lib/elk-worker.min.js";
