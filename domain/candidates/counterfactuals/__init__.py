"""The same person in another life: résumés changed where no score may look.

Each swap changes one thing about the person in the text of a résumé and nothing about what they
can do or have done. Read again, the text must give the same facts to whatever scores. Everything
is drawn from a seed and the text: the same résumé is always changed in the same way.
"""
