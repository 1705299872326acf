# QR and singular values, and what is built on them: pinv, lstsq, matrix_rank, cond, norms of order 2.
import numpy as np

np.set_printoptions(precision=6, suppress=True)
a = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
q, r = np.linalg.qr(a)
print(q, r, sep="\n")
print(np.linalg.qr(a, mode="complete")[0].shape, np.linalg.qr(a, mode="r"), np.linalg.qr(a.T)[1])
u, s, vt = np.linalg.svd(a)
print(u, s, vt, sep="\n")
u, s, vt = np.linalg.svd(a.T, full_matrices=False)
print(u.shape, vt.shape, np.allclose(u * s @ vt, a.T), np.linalg.svd(a, compute_uv=False))
print(np.linalg.pinv(a), np.linalg.matrix_rank(np.arange(9).reshape(3, 3)), np.linalg.matrix_rank(np.eye(4)), sep="\n")
print(np.linalg.cond([[1.0, 2.0], [3.0, 4.0]]).round(6), np.linalg.cond([[1.0, 2.0], [3.0, 4.0]], 1).round(6))
print(np.linalg.norm(a, 2).round(6), np.linalg.norm(a, "nuc").round(6), np.linalg.norm(a, -2).round(6))
x, squares, rank, values = np.linalg.lstsq(np.c_[np.ones(4), np.arange(4)], [1.0, 3.0, 4.0, 7.0], rcond=None)
print(x, squares, rank, values)
print(np.linalg.lstsq([[1.0, 1.0, 1.0]], [3.0], rcond=None))
for wrong in (lambda: np.linalg.qr(a, "x"), lambda: np.linalg.svd(np.ones(2)), lambda: np.linalg.lstsq(a, [1.0], rcond=None)):
    try:
        wrong()
    except (ValueError, np.linalg.LinAlgError) as error:
        print(type(error).__name__, error)
