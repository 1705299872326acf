# Large arrays: masks, index arrays, strided and turned copies, places of extremes, choices, give what small ones give.
import numpy as np

n = 300_000
ramp = np.arange(n)
halves = ramp * 0.5
mask = ramp % 1000 == 7
print(ramp[mask][:3], ramp[mask].sum(), halves[mask].shape, np.flatnonzero(mask)[-1])
places = np.array([0, -1, 77_777, n // 2])
print(ramp[places], halves[places], ramp[places.reshape(2, 2)].tolist())
halves[mask] = -1.0
halves[places] = [5, 6, 7, 8]
print(halves.min(), halves.argmin(), halves.argmax(), halves[77_777], (halves == -1).sum())
print(ramp[::-7][:3], ramp[::-1].argmax(), (ramp[::3] + ramp[1::3]).sum())
grid = halves.reshape(500, 600)
turned = grid.T.copy()
print(turned.flags["C_CONTIGUOUS"], turned[3, :4], bool((turned.T == grid).all()), grid[[1, 2], 5:8].tolist())
print(grid.sum(axis=0)[:3], grid.max(axis=1)[:3], grid[::-1].sum(axis=1)[0])
choice = np.where(mask, halves, 2)
print(choice.sum(), choice.dtype, np.where(ramp < 3, ramp, np.int8(-1)).sum())
print(np.any(ramp == n - 1), np.all(ramp < n), np.any(halves > 1e9), halves.any(), (halves * 0).any())
halves[9] = np.nan
print(np.nanmax(halves), halves.max(), halves.argmax(), halves.argmin(), np.isnan(halves).sum())
print(halves.astype(np.float32)[:3], ramp.astype(np.int16)[-1], np.clip(ramp, 10, 20).sum())
