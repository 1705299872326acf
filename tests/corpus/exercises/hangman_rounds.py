# Exercise: hangman, played by a fixed list of guesses; the state of a game is an object.
class Hangman:
    STAGES = 6

    def __init__(self, word):
        self.word = word.lower()
        self.guessed = set()
        self.wrong = []

    @property
    def shown(self):
        return " ".join(c if c in self.guessed else "_" for c in self.word)

    @property
    def is_won(self):
        return set(self.word) <= self.guessed

    @property
    def is_lost(self):
        return len(self.wrong) >= self.STAGES

    def guess(self, letter):
        letter = letter.lower()
        if len(letter) != 1 or not letter.isalpha():
            raise ValueError(f"one letter, please, not {letter!r}")
        if letter in self.guessed or letter in self.wrong:
            return "again"
        if letter in self.word:
            self.guessed.add(letter)
            return "hit"
        self.wrong.append(letter)
        return "miss"

    def __repr__(self):
        return f"{type(self).__name__}(shown={self.shown!r}, wrong={''.join(self.wrong)!r})"


def play(word, guesses):
    game = Hangman(word)
    for turn, letter in enumerate(guesses, start=1):
        try:
            result = game.guess(letter)
        except ValueError as error:
            print(f"{turn:2}. refused: {error}")
            continue
        print(f"{turn:2}. {letter} {result:<6}{game.shown}  [{''.join(game.wrong):<6}]")
        if game.is_won:
            print("won after", turn, "turns")
            break
        if game.is_lost:
            print("lost, it was", game.word)
            break
    else:
        print("not finished:", game)


play("Python", "eatyponh")
print("-" * 30)
play("gallows", "xyzqjkb")
print("-" * 30)
play("memory", ["m", "MM", "3", "e", "M", "o"])
