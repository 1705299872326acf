# Angles are radians; degrees and radians convert.
import numpy as np

angles = np.array([0, np.pi / 6, np.pi / 2])
print(np.sin(angles).round(6), np.cos(angles).round(6), np.tan(angles[:2]).round(6))
print(np.degrees(angles), np.deg2rad([0, 90, 180]), np.hypot(3, 4), np.arctan2([1, -1], [1, 1]))
print(np.arcsin(1), np.arccos(1), np.sinh(0), np.exp(0), np.expm1(0), np.log1p(0), np.log2(8), np.log10(1000))
