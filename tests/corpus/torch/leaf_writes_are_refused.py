# a leaf that requires gradients may not be written in place, except in no_grad
import torch

w = torch.zeros(3, requires_grad=True)
def attempt(action):
    try:
        action()
        print("done", w)
    except RuntimeError as error:
        print(error)
def assign():
    w[0] = 1
def augmented():
    global w
    w += 1
attempt(assign)
attempt(augmented)
attempt(lambda: w.add_(1))
attempt(lambda: w[0].fill_(1))
attempt(lambda: w.data.add_(1))
with torch.no_grad():
    attempt(assign)
    attempt(lambda: w.add_(1))
print(w._version, w.is_leaf)
