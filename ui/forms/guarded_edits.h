#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

namespace claviger
{
/// For an edit of values: Qt's own limit of 32767 characters would cut a longer one without a word.
void takeAnyLength(QLineEdit &edit);

/// A line edit that may show a secret. While it does, what is copied or cut goes to whoever guards the
/// clipboard (SecretCopyEvent); neither dragging nor selecting with the mouse takes it out.
class GuardedLineEdit : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuardedLineEdit)

public:
    explicit GuardedLineEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Its menu, which the caller shows; goes when it is closed.
    QMenu *makeMenu();

private:
    void copySelected();
    void cutSelected();
    void cutFrom(int start); ///< to the end
};

/// The same for text of several lines, where it is told that it holds a secret.
class GuardedTextEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuardedTextEdit)

public:
    explicit GuardedTextEdit(QWidget *parent = nullptr) : QPlainTextEdit(parent) { }

    void setGuarded(bool guarded) { m_guarded = guarded; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void copySelected();
    void cutSelected();

    bool m_guarded = false;
};
}
