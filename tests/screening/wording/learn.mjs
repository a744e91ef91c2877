// Learns how much each letter and pair of letters speaks for a breach: logistic regression
// by stochastic gradient descent with AdaGrad's steps.
//
// Who uses it: train.mjs and its test. The same units give the same weights, bit for bit: the order is
// shuffled by a generator of its own.
import { bucketBits } from "./features.mjs";

const size = 1 << bucketBits;
const passes = 12;
const stepSize = 0.5;
const decay = 1e-5;
const breachWeight = 4;
// A false alarm costs more than a miss, most of all in a listing in which all is in order.
const honestWeights = { breach: 1, near: 2, honest: 4 };

function shuffler(seed) {
  let state = seed;
  return (list) => {
    for (let at = list.length - 1; at > 0; at -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      const other = state % (at + 1);
      [list[at], list[other]] = [list[other], list[at]];
    }
  };
}

/** What the buckets weigh together; a long unit weighs no more for being long. */
const sumOf = (weights, buckets) => {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket];
  return sum / Math.sqrt(buckets.length);
};

/**
 * {bias, weights}: a unit is likely a breach when bias + sum / sqrt(number of buckets) is high. `isBreach`
 * says which of these units are.
 */
export function learn(units, isBreach) {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const shuffle = shuffler(7);
  const order = units.map((_, at) => at);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order);
    for (const at of order) {
      const { buckets, kind } = units[at];
      const breaks = isBreach(units[at]);
      const likelihood = 1 / (1 + Math.exp(-bias - sumOf(weights, buckets)));
      const error = (likelihood - breaks) * (breaks ? breachWeight : honestWeights[kind]);
      if (Math.abs(error) < 1e-4) continue;
      const share = error / Math.sqrt(buckets.length);
      for (const bucket of buckets) {
        const slope = share + decay * weights[bucket];
        squares[bucket] += slope * slope;
        weights[bucket] -= (stepSize * slope) / Math.sqrt(squares[bucket]);
      }
      biasSquares += error * error;
      bias -= (stepSize * error) / Math.sqrt(biasSquares);
    }
  }
  return { bias, weights };
}

/** The weights in whole steps of 1 / scale, only the `most` heaviest of them, none beyond `limit`. */
export function rounded(weights, { scale, most, limit }) {
  const heaviest = [...weights.keys()].sort(
    (a, b) => Math.abs(weights[b]) - Math.abs(weights[a]) || a - b,
  );
  const out = new Int8Array(weights.length);
  for (const bucket of heaviest.slice(0, most)) {
    out[bucket] = Math.max(-limit, Math.min(limit, Math.round(weights[bucket] * scale)));
  }
  return out;
}
