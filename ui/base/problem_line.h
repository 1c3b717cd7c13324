#pragma once

#include <QWidget>

class QLabel;

namespace claviger
{
/// What is wrong with the input above it; takes no room while nothing is.
class ProblemLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemLine)

public:
    /// `input` may be null, for one who tells the input on their own.
    explicit ProblemLine(QWidget *input, QWidget *parent = nullptr);

    /// Empty: nothing is wrong.
    void say(const QString &sentence);
    QString sentence() const;

    /// A screen reader says it with the input's name.
    static void describe(QWidget *input, const QString &sentence);

private:
    QWidget *m_input;
    QLabel *m_sentence;
};
}
