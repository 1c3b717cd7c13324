#pragma once

#include <QWidget>

#include "models/credentials/credential.h"
#include "ui/theme/theme.h"

class QLabel;
class QPushButton;

namespace claviger
{
class IconLabel;
enum class IconName;

/// What is known of a credential, and the one thing that mends what is wrong with it.
class StateCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateCard)

public:
    enum class Remedy { None, FillIn, EnterAnew, Restore };

    explicit StateCard(QWidget *parent = nullptr);

    /// `missing`: the labels of required fields that are empty.
    void fill(const CredentialSummary &summary, const QStringList &missing, bool isReadOnly);

    QString title() const;
    QString text() const;
    Remedy remedy() const { return m_remedy; }

signals:
    void remedyWanted(claviger::StateCard::Remedy remedy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(IconName icon, ColorRole role, const QString &title, const QStringList &sentences);
    void offer(Remedy remedy, const QString &text);

    ColorRole m_role = ColorRole::Muted;
    Remedy m_remedy = Remedy::None;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};
}
