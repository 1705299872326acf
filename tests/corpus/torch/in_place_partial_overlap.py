# An in-place operation refuses an operand that shares some of the written elements, but not all in their places.
import torch


def attempt(label, action):
    try:
        print(label, action())
    except RuntimeError as error:
        print(label, "->", str(error).split("\n")[0])


def shift_by_assignment():
    row[1:] = row[:-1]
    return row


row = torch.arange(5)
attempt("shift", shift_by_assignment)
attempt("add neighbours", lambda: row[1:].add_(row[:-1]))
attempt("subtract, one element shared", lambda: row[:3].sub_(row[2:]))
attempt("the same elements", lambda: row.view(5).mul_(row))
attempt("apart", lambda: row[:2].add_(row[3:]))

square = torch.arange(4.0).view(2, 2)
attempt("plus its transpose", lambda: square.add_(square.t()))
attempt("copy of its transpose", lambda: square.copy_(square.t()))
attempt("a clone helps", lambda: square.add_(square.t().clone()))
attempt("columns have gaps: nobody looks", lambda: square[0].mul_(square[:, 0]))

wide = torch.tensor([1.0]).expand(3)
attempt("written places are one place", lambda: wide.add_(1))
attempt("but one value may fill them", lambda: wide.fill_(7))
wide[:2] = 8
print(wide)
