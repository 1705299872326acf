# raise SystemExit(1) prints nothing.
def leave():
    raise SystemExit(True)


for turn in range(3):
    print(turn)
    if turn == 1:
        leave()
