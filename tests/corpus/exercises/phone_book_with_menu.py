# Exercise: a phone book driven by commands: a table of functions, parsing of arguments, error messages.
import shlex
import string


class CommandError(Exception):
    pass


class PhoneBook:
    def __init__(self):
        self.numbers = {}
        self.commands = {name.removeprefix("do_"): getattr(self, name) for name in dir(self) if name.startswith("do_")}

    @staticmethod
    def clean(number):
        digits = "".join(c for c in number if c in string.digits)
        if len(digits) < 5 or not set(number) <= set(string.digits + "+-/ ()"):
            raise CommandError(f"{number!r} is no telephone number")
        return ("+" if number.lstrip().startswith("+") else "") + digits

    def find(self, name):
        matches = [known for known in self.numbers if known.casefold().startswith(name.casefold())]
        match matches:
            case [single]:
                return single
            case []:
                raise CommandError(f"nobody is called {name}")
            case [first, *others]:
                raise CommandError(f"{first} or {' or '.join(others)}?")

    def do_add(self, name, *numbers):
        """add NAME NUMBER...: adds numbers to a name"""
        if not numbers:
            raise CommandError("a number is missing")
        self.numbers.setdefault(name, []).extend(map(self.clean, numbers))
        return f"{name} has {len(self.numbers[name])} number{'s' * (len(self.numbers[name]) != 1)}"

    def do_show(self, name):
        """show NAME: shows the numbers of a name"""
        found = self.find(name)
        return f"{found}: {', '.join(self.numbers[found])}"

    def do_remove(self, name):
        """remove NAME: forgets a name"""
        found = self.find(name)
        return f"forgot {found} ({len(self.numbers.pop(found))})"

    def do_list(self):
        """list: shows all"""
        width = max(map(len, self.numbers), default=0)
        return "\n".join(f"{name:.<{width + 2}}{'|'.join(numbers)}" for name, numbers in sorted(self.numbers.items()))

    def do_help(self, command=None):
        """help [COMMAND]: this text"""
        chosen = [command] if command else sorted(self.commands)
        return "\n".join(self.commands[name].__doc__ for name in chosen)

    def run(self, line):
        command, *arguments = shlex.split(line)
        try:
            return self.commands[command](*arguments)
        except KeyError as error:
            raise CommandError(f"unknown command {error}") from None


book = PhoneBook()
for line in ("add Ann 030/12345 '+49 171 555-000'", 'add "Bob Lee" (0221)98765', "add Anton 112", "add Anton 40-50-60",
             "show ann", "show an", "show bob", "show zoe", "list", "fly away", "remove bob", "list", "add Cid",
             "add Dan 12x456", "help", "help show", "show", "list all", "help nothing", "show 'Ann"):
    print(">", line)
    try:
        print(book.run(line))
    except CommandError as error:
        print("error:", error)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
