# Eigenvalues and vectors have LAPACK's order, signs and lengths: of symmetric, general, turning and scaled matrices.
import numpy as np

np.set_printoptions(precision=6, suppress=True)
symmetric = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
values, vectors = np.linalg.eigh(symmetric)
print(values, vectors, sep="\n")
print(np.allclose(vectors @ np.diag(values) @ vectors.T, symmetric), np.linalg.eigvalsh(symmetric))
general = np.array([[4, 1, 2], [0, 3, 1], [1, 0, 2]])
print(*np.linalg.eig(general), sep="\n")
print(*np.linalg.eig([[0.0, -1.0], [1.0, 0.0]]), sep="\n")
print(*np.linalg.eig([[1.0, 2.0, 0.5], [-3.0, 1.0, 4.0], [0.1, -2.0, 0.3]]), sep="\n")
print(np.linalg.eigvals(np.array([[[2.0, 0.0], [0.0, 3.0]], [[1.0, 1.0], [1.0, 1.0]]])))
print(np.linalg.eigvals(np.arange(16.0).reshape(4, 4)).round(6))
chain = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.0, 0.3, 0.7]])
values, vectors = np.linalg.eig(chain.T)
steady = vectors[:, np.argmax(values.real)]
print(steady / steady.sum())
for wrong in (np.ones(3), np.ones((2, 3)), [[np.nan, 1.0], [1.0, 2.0]]):
    try:
        np.linalg.eig(wrong)
    except np.linalg.LinAlgError as error:
        print(error)
