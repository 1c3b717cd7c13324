#pragma once

#include <QWidget>

class QLabel;

namespace claviger
{
/// Says how hard a passphrase is to guess: a bar of four parts and a word.
class StrengthMeter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StrengthMeter)

public:
    explicit StrengthMeter(QWidget *parent = nullptr);

    /// `score` 0…4 as zxcvbn counts; `empty` shows nothing yet.
    void setScore(int score, bool empty);
    QString word() const;
    int value() const; ///< 0…4: parts of the bar that are filled

private:
    class Bar;
    Bar *m_bar;
    QLabel *m_word;
};
}
