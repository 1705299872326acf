"""import this: nineteen sentences, which belong to their author and are not in this program."""

raise NotImplementedError('the text of "import this" is not available here: read it at https://peps.python.org/pep-0020/')
