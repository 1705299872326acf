# An output array of objects gets the results as objects, only where the mask is true; an output is never broadcast.
import numpy as np

out = np.array([5, 7, 9], object)
print(np.add([1, 2, 3], 1, out=out, where=[True, False, True]), [type(item).__name__ for item in out])
table = np.zeros((2, 3), object)
print(np.multiply([1.5, 2, 3], [[1], [2]], out=table, where=[[True], [False]]))
print(np.subtract([3, 2], [1, 1], out=np.zeros(2, object)))
for action in (lambda: np.add([1], 1, out=np.zeros(1), where=[True, False]),
               lambda: np.add([1, 2], 1, out=np.zeros(2), where=[[True, False]]),
               lambda: np.add([1, 2], 1, out=np.zeros(3), where=True),
               lambda: np.add([1, 2], 1, out=np.zeros(2), where=[True, False, True])):
    try:
        print(action())
    except ValueError as error:
        print(error)

# Results written into texts are cut to their width.
for dtype in ("U2", "U8", "S3"):
    texts = np.array(["x", "y"], dtype)
    print(np.sqrt([1, 4], out=texts), np.add([1, 2], [10, 20], out=texts), texts)
    print(np.equal([1, 2], [1, 3], out=texts), np.clip([1, 5], 2, 3, out=texts), np.modf([1.5, 2], out=(texts, None)))
