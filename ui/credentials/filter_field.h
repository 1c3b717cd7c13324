#pragma once

#include <functional>

#include <QLineEdit>

#include "models/items/filter_completion.h"

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace claviger
{
/// Where one types what to look for. Offers the words of the filter language as one types: Up and Down choose
/// in the list, Enter and Tab take what is chosen and otherwise do what they do without a list, Escape closes
/// it and then clears the field.
class FilterField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterField)

public:
    using Complete = std::function<FilterCompletion(const QString &text, qsizetype cursor, bool asked)>;

    explicit FilterField(Complete complete, QWidget *parent = nullptr);

    bool isOffering() const;

signals:
    void leftDownwards(); ///< Down or Enter: to what has been found

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(bool asked);
    void widenList();
    void stopOffering();
    bool handledByList(const QKeyEvent &event);
    void moveChoice(int step);
    bool takeChosen();
    void take(const QModelIndex &suggestion);

    Complete m_complete;
    QStandardItemModel *m_suggestions;
    QCompleter *m_completer;
    QTimer *m_soon;
    qsizetype m_start = 0; ///< what a suggestion takes the place of
    qsizetype m_end = 0;
};
}
