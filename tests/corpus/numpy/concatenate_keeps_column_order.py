# Joined arrays that lie in columns give one that lies in columns
import numpy as np

x = np.ones((3, 4), order="F")
print(np.concatenate((x, x)).strides, np.concatenate((x, x), axis=1).strides, np.stack((x, x)).strides)
print(np.vstack((x, x)).flags.f_contiguous, np.hstack((x, np.ones((3, 4)))).flags.c_contiguous)
thin = np.ones((3, 1, 2), order="F")
print(np.concatenate((thin, thin), 1).strides, np.dstack((thin, thin)).strides)
