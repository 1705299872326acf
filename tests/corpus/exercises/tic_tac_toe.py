# Tic-tac-toe: winning lines, perfect play by minimax with a cache, and whole games.
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if "." not in board else None


def moves(board): return [i for i, mark in enumerate(board) if mark == "."]
def play(board, move, mark): return board[:move] + mark + board[move + 1:]
def other(mark): return "O" if mark == "X" else "X"


@lru_cache(maxsize=None)
def score(board, mark):
    result = winner(board)
    if result:
        return 0 if result == "draw" else 1 if result == mark else -1
    return max(-score(play(board, move, mark), other(mark)) for move in moves(board))


def best(board, mark):
    return max(moves(board), key=lambda move: (-score(play(board, move, mark), other(mark)), -move))


def game(first, second, board="." * 9):
    mark, history = "X", [board]
    while winner(board) is None:
        chooser = first if mark == "X" else second
        board = play(board, chooser(board, mark), mark)
        history.append(board)
        mark = other(mark)
    return winner(board), history


def lowest(board, mark): return moves(board)[0]
def highest(board, mark): return moves(board)[-1]
def show(board): return "/".join(board[i:i + 3] for i in (0, 3, 6))


for one in (best, lowest, highest):
    for two in (best, lowest, highest):
        result, history = game(one, two)
        print(f"{one.__name__:>8} - {two.__name__:<8} {result:<5} {len(history) - 1} moves {show(history[-1])}")
print(score("." * 9, "X"), score("X........", "O"), score("XX.OO....", "X"), score.cache_info().currsize)
print(show(game(best, best)[1][3]), best("X...O...X", "O"), best("XO.......", "X"))
counts = {}
def explore(board, mark):
    if result := winner(board):
        counts[result] = counts.get(result, 0) + 1
        return
    for move in moves(board):
        explore(play(board, move, mark), other(mark))
explore("XO.......", "X")
print(counts, sum(counts.values()))
