# C, F, own data, writeable: of an array and what is made from it
import numpy as np

a = np.arange(6).reshape(2, 3)
for x in (a, a.T, a[:, ::2], a[:1], a.copy("F"), a.ravel(), np.broadcast_to(a, (2, 2, 3))):
    f = x.flags
    print(x.shape, x.strides, f.c_contiguous, f.f_contiguous, f.owndata, f.writeable, f["ALIGNED"], f.num)
