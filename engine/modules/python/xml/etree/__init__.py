"""XML's elements as objects."""
