#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace claviger
{
/// A dialog that does one thing that takes a while: a heading, a text, its inputs, a sentence on how it went,
/// a button that begins and one that stops or closes.
class WorkDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkDialog)

public:
    void reject() override; ///< stops what runs first

protected:
    WorkDialog(const QString &title, const QString &text, const QString &beginText, QWidget *parent);

    QVBoxLayout *column() const { return m_column; }
    void finishColumn(); ///< once the inputs are in
    void showEvent(QShowEvent *event) override;
    virtual void begin() = 0;
    virtual void stop() = 0; ///< what runs; its end is told by setWorking(false)

    void setWorking(bool working);
    bool isWorking() const { return m_working; }
    void showFailure(const QString &sentence); ///< empty hides it
    void showDone(const QString &sentence); ///< nothing is left but to close

private:
    void say(const QString &sentence, bool isFailure);

    QString m_beginText;
    QVBoxLayout *m_column;
    QLabel *m_outcome = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_working = false;
    bool m_done = false;
};
}
