// Plain old JavaScript: this file and launch.mjs must run on whatever Node is there.
const OLDEST_NODE = [22, 12];

/** One sentence for a person when `version` ("20.19.0") is too old to run Atalaya; null when it will do. */
export function describeOldNode(version) {
  const parts = version.split(".").map(Number);
  const isNewEnough =
    parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1]);
  if (isNewEnough) return null;
  return `Atalaya needs Node ${OLDEST_NODE.join(".")} or newer and this is ${version}: use \`npm start\` after \`npm install\`, which brings its own, or install a newer Node.`;
}
