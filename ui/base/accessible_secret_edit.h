#pragma once

#include <functional>

#include <QAccessibleWidget>

class QLineEdit;

namespace claviger
{
/// A line edit for secrets, for a screen reader. While the value is hidden there is no text to ask for: Qt's
/// own answers with its length, and sends each character that is typed or set over the bus. A shown value can
/// be read as any other text.
class AccessibleSecretEdit final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    /// `isSet`: whether there is a value behind the dots; it must not outlive the edit.
    AccessibleSecretEdit(QLineEdit &edit, std::function<bool()> isSet);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text what) const override;
    QAccessible::State state() const override;

    // QAccessibleTextInterface
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    bool isShown() const;

    QLineEdit &m_edit;
    std::function<bool()> m_isSet;
};
}
