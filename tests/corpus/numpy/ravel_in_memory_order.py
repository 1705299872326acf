# ravel and flatten with order 'K' take elements as they lie in memory: a view where they lie without gaps.
import numpy as np

x = np.arange(24).reshape(2, 3, 4)
for name, view in {"turned": x.transpose(1, 0, 2), "T": x.T, "reversed": x[::-1], "rot90": np.rot90(x[0]), "steps": x[:, ::2],
                   "last turned": x[:, :, ::-1].transpose(2, 0, 1), "repeated": np.broadcast_to(np.arange(3)[:, None], (3, 2))}.items():
    flat = view.ravel("K")
    print(name, flat.tolist(), np.shares_memory(flat, view), view.flatten("K").tolist() == flat.tolist())
    print("  C", view.ravel().tolist()[:8], "A", view.ravel("A").tolist()[:8], "F", view.ravel("F").tolist()[:8])
turned = x.transpose(1, 0, 2)
turned.ravel("K")[0] = 99
print(x[0, 0, 0], np.zeros((0, 3)).T.ravel("K").shape, np.array(5).ravel("K"))
