type Numbers = Uint32Array | Float64Array;

/** Room for one more than `size`; what does not fit moves to an array half as large again. */
export function withRoom<T extends Numbers>(numbers: T, size: number): T {
  if (size < numbers.length) return numbers;
  const length = Math.max(64, Math.ceil(size * 1.5));
  const roomier = (
    numbers instanceof Float64Array ? new Float64Array(length) : new Uint32Array(length)
  ) as T;
  roomier.set(numbers);
  return roomier;
}
